"""The small words of English, by which a text is known to be English and not another language."""

PRONOUNS = frozenset("""
    i me my mine myself we us our ours you your yours he him his she her hers they them their it its who whom whose
    someone somebody anyone anybody everyone everybody nobody noone none one all both this that these those what which""".split())

FUNCTION = frozenset("""
    lol haha hah cool nice wow awesome hmm huh oops wait help stop what never nevermind undo great bye ciao welcome
    congrats omg nope yep yeah yup nah agreed exactly absolutely definitely interesting perfect understood noted right
    wrong correct done a an the and or but so nor not no yes if then else than as at by for from in into of off on onto
    out over per since through till to until up upon via with within without about above across after against along among
    around before behind below between during except near under while when where why how because due is are am was were be
    been being do does did has have had having will would shall should can could may might must need needs needed wanted
    required tbc tbd please pls plz thanks thank thx cheers ta kindly just also too only even still already again back
    here there now later soon maybe perhaps probably possibly instead away late early there's every each other another
    some any few couple several half full whole part rest next last first second coming this following ok okay hi hello
    hey dear sorry well anyway fyi ps btw sure good fine best i'm im i'll i've i'd it's that's he's she's we're they're
    you're won't can't don't isn't aren't wasn't who's what's let's swap replace replaced cover covers covered covering
    coverage handover backup leave holiday holidays vacation pto ooo oof sick ill absent absence day days week weeks month
    months year years hour hours minute minutes morning afternoon evening night noon midnight lunch lunchtime midday today
    tomorrow tmrw tmr tomorow tommorow tomorrow's tonight yesterday weekend weekends pm annual time my team's office work
    working meeting meetings call calls shift shifts project calendar email emails take takes taking going get got make
    makes made let lets see show tell book books booked add put set give request cancel delete remove want update extend
    schedule enter log register use change move switch ask asked approve create submit edit remind send find contact""".split())
