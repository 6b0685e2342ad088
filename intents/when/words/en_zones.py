"""English names of time zones. Places count only with "time" after them ("Berlin time"); abbreviations count alone."""

ABBREVIATIONS = """
UTC: utc z zulu
Europe/London: gmt bst
Europe/Lisbon: wet west
Europe/Paris: cet cest
Europe/Berlin: mez mesz
Europe/Athens: eet eest
Europe/Moscow: msk
Asia/Dubai: gst
Asia/Karachi: pkt
Asia/Kolkata: ist
Asia/Singapore: sgt
Asia/Hong_Kong: hkt
Asia/Tokyo: jst
Asia/Seoul: kst
Australia/Sydney: aest aedt
Australia/Adelaide: acst acdt
Australia/Perth: awst
Pacific/Auckland: nzst nzdt
America/New_York: est edt et eastern
America/Chicago: cst cdt ct central
America/Denver: mst mdt mt mountain
America/Los_Angeles: pst pdt pt pacific
America/Anchorage: akst akdt
Pacific/Honolulu: hst
America/Halifax: ast adt
America/Sao_Paulo: brt
Africa/Johannesburg: sast
Africa/Nairobi: eat
"""
"""The place whose wall clock people mean: "CET" in July is said for Paris time."""

SPOKEN = {
    "et": "fr", "est": "fr es it", "cet": "fr", "ist": "de", "ast": "de", "eat": "en de fr es it", "wet": "en de fr es it",
    "west": "en de fr es it", "z": "en de fr es it", "mt": "de fr es it", "ct": "de fr es it", "pt": "de fr es it", "art": "de fr",
}
"""Those that are words too, with the languages in which they are: "13h et Jo", "10 to 12, eat then"."""

PLACES = """
UTC: coordinated universal, universal
Europe/London: london, uk, british, britain, england, english, scotland, edinburgh, glasgow, manchester, greenwich mean, greenwich
Europe/Dublin: dublin, ireland, irish
Europe/Lisbon: lisbon, portugal, portuguese, western european
Europe/Madrid: madrid, barcelona, spain, spanish
Europe/Paris: paris, lyon, france, french, central european, central europe, european, cet
Europe/Brussels: brussels, belgium, belgian
Europe/Amsterdam: amsterdam, netherlands, dutch, holland, rotterdam
Europe/Luxembourg: luxembourg
Europe/Berlin: berlin, germany, german, munich, frankfurt, hamburg, cologne, stuttgart
Europe/Zurich: zurich, geneva, basel, bern, switzerland, swiss
Europe/Vienna: vienna, austria, austrian
Europe/Rome: rome, milan, italy, italian
Europe/Prague: prague, czech, brno
Europe/Warsaw: warsaw, poland, polish, krakow, wroclaw
Europe/Budapest: budapest, hungary, hungarian
Europe/Copenhagen: copenhagen, denmark, danish
Europe/Oslo: oslo, norway, norwegian
Europe/Stockholm: stockholm, sweden, swedish, gothenburg
Europe/Helsinki: helsinki, finland, finnish
Europe/Tallinn: tallinn, estonia
Europe/Riga: riga, latvia
Europe/Vilnius: vilnius, lithuania
Europe/Athens: athens, greece, greek, eastern european
Europe/Bucharest: bucharest, romania, romanian, cluj
Europe/Sofia: sofia, bulgaria, bulgarian
Europe/Belgrade: belgrade, serbia
Europe/Zagreb: zagreb, croatia
Europe/Kyiv: kyiv, kiev, ukraine, ukrainian
Europe/Istanbul: istanbul, turkey, turkish
Europe/Moscow: moscow
Asia/Jerusalem: tel aviv, jerusalem, israel, israeli
Africa/Cairo: cairo, egypt
Africa/Lagos: lagos, nigeria
Africa/Nairobi: nairobi, kenya
Africa/Johannesburg: johannesburg, cape town, south africa, south african
Asia/Riyadh: riyadh, saudi
Asia/Dubai: dubai, abu dhabi, uae, gulf
Asia/Karachi: karachi, pakistan, lahore
Asia/Kolkata: india, indian, mumbai, bangalore, bengaluru, delhi, new delhi, hyderabad, chennai, pune, kolkata, ist
Asia/Dhaka: dhaka, bangladesh
Asia/Bangkok: bangkok, thailand, thai
Asia/Ho_Chi_Minh: vietnam, hanoi, saigon, ho chi minh
Asia/Jakarta: jakarta, indonesia
Asia/Kuala_Lumpur: kuala lumpur, malaysia
Asia/Singapore: singapore
Asia/Manila: manila, philippines
Asia/Hong_Kong: hong kong, hk
Asia/Shanghai: shanghai, beijing, china, chinese, shenzhen
Asia/Taipei: taipei, taiwan
Asia/Seoul: seoul, korea, korean
Asia/Tokyo: tokyo, osaka, japan, japanese
Australia/Perth: perth
Australia/Adelaide: adelaide
Australia/Brisbane: brisbane
Australia/Melbourne: melbourne
Australia/Sydney: sydney, canberra
Pacific/Auckland: auckland, wellington, new zealand, nz
America/St_Johns: newfoundland
America/Halifax: halifax, atlantic
America/New_York: new york, ny, nyc, boston, atlanta, miami, washington, philadelphia, eastern, us eastern, east coast
America/Toronto: toronto, montreal, ottawa
America/Chicago: chicago, houston, dallas, austin, texas, us central, minneapolis, cst
America/Denver: denver, utah, us mountain
America/Phoenix: phoenix, arizona
America/Los_Angeles: los angeles, la, san francisco, sf, seattle, california, us pacific, west coast, san jose, pst
America/Vancouver: vancouver
Pacific/Honolulu: hawaii, honolulu
America/Mexico_City: mexico, mexico city
America/Bogota: bogota, colombia
America/Lima: lima, peru
America/Santiago: santiago, chile
America/Argentina/Buenos_Aires: buenos aires, argentina
America/Sao_Paulo: sao paulo, são paulo, brazil, brazilian, rio
"""

OWN = frozenset({"my", "our", "local", "home", "mine"})
"""Whose time needs no turning: "5pm my time"."""

CLOSING = frozenset({"time", "tz", "timezone", "times"})
"""What follows the name of a place."""
