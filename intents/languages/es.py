"""Spanish: what messages are told by (the form is told in ``de.py``)."""

TELLING = """
    vacaciones ausente ausencia enfermo enferma baja permiso libre sustituto sustituta sustituye sustituirá cubre cubrirá
    reemplaza dentista médico horario trabajo festivo cancela cancelar ayuda teletrabajo vuelvo vuelta fuera cita suplente
    reemplazo reemplazará cubrirán libranza puente asuntos-propios disponible tomarme cogerme cojo libro maternidad paternidad
    excedencia mediodía"""
NO_NAMES = """
    quién quien nadie alguien hola gracias equipo oficina servidor impresora saludos buenos buenas tardes permiso baja
    vacaciones todo esto eso él ella yo cliente un una ausencia guardia turno también"""
AND = "y e"
OR = "o u"
DETERMINERS = "el la los las un una mi mis tu tus su sus este esta ese esa nuestro nuestra"

YES = """
    sí | si | sí por favor | sí gracias | claro | claro que sí | por supuesto | vale | de acuerdo | está bien | correcto |
    exacto | perfecto | adelante | confirmo | confirmado | confirmar | hazlo | resérvalo | aprobado | aprobar | eso es | así
    es | sí correcto | dale | sí adelante"""
NO = """
    no | no gracias | mejor no | para nada | rechazar | rechazado | déjalo | olvídalo | no es correcto | incorrecto | así no |
    cancélalo | no lo hagas | eso no | no está bien"""
HELP = """
    ayuda | ayúdame | ayuda por favor | qué puedes hacer | qué sabes hacer | cómo funciona | cómo funciona esto | cómo
    funcionas | comandos | necesito ayuda | me puedes ayudar | puedes ayudarme"""
UNDO = "deshacer | deshazlo | deshaz eso | deshaz lo último | deshacer lo último"

LIST = (
    "(?:muestra|muéstrame|enseña|enséñame|lista|ver|dime)(?: todas)? mis (?:vacaciones|ausencias|permisos|reservas)",
    "qué (?:vacaciones|ausencias|días libres) tengo(?: \\S+)*", "cuándo (?:tengo|estoy de) (?:vacaciones|permiso|libre)",
    "quién (?:está|estará) (?:ausente|fuera|de vacaciones|de baja|libre)(?: \\S+)*", "mis próximas (?:vacaciones|ausencias)",
)
HOURS = (
    "(?:yo )?trabajo(?! (?:\\S+ ){0,2}(?:en|desde casa|desde mi|con|para|del|de equipo))",
    "(?:mi |nuevo )*horario(?: de trabajo| laboral)?", "trabajaré de", "mi jornada",
)
HOLIDAY = (
    "(?:es|será) (?:un |día )*festivo", "(?:añade|añadir|agrega|marca)(?: \\S+){0,4} (?:como )?(?:día )?festivo", "festivo el",
)
CANCEL = (
    "(?:cancela|anula|borra|elimina|quita)r?(?: \\S+){0,2} (?:vacaciones|ausencia|permiso|días? libres?|baja|sustitución)",
    "al final (?:no (?:estaré|estoy|voy a estar|me voy|cojo|tomo)|sí (?:estaré|estoy|trabajo|voy))(?: \\S+){0,4}",
    "(?:ya )?no (?:cojo|tomo|necesito)(?: \\S+){0,4} (?:vacaciones|libre|permiso)",
    "(?:ya no|al final no) estaré (?:fuera|ausente|de vacaciones|de baja)",
)
EDIT = (
    "(?:mueve|cambia|pasa|alarga|amplía|acorta|modifica|aplaza|adelanta)r?(?: \\S+){0,2} (?:vacaciones|ausencia|permiso|días? "
    "libres?)",
)
LEAVE = (
    "(?:de )?vacaciones", "ausencia", "(?:de )?baja(?: médica| por enfermedad)?", "(?:de |un )?permiso(?: \\S+)?",
    "días? libres?", "(?:el |la |mañana |tarde )?\\S+ libre", "(?:cita|consulta) (?:médica|con el|en el)(?: médico| dentista)?",
    "(?:al|en el|con el) (?:médico|dentista)", "asuntos propios", "medio día", "media jornada",
    "maternidad|paternidad|excedencia", "libranza", "(?:tengo )?(?:médico|dentista)", "puente",
    "en (?:un curso|formación|viaje de trabajo)", "viaje de trabajo",
    "(?:tomarme|cogerme|cojo|tomo|tomaré|cogeré|pedir|pedirme|tomar|coger) (?:el|la|un|una|los|libre|unos|del|dos|tres)(?! "
    "(?:tren|taxi|vuelo|metro|bus|coche|café|teléfono))",
)
STATE = (
    "fuera(?: de la oficina)?", "ausente", "enferm[oa]", "mal[oa]", "libre", "libro",
    "no (?:estoy|estaré|estaremos|voy a estar|podré estar)(?: \\S+){0,4}",
    "no (?:vengo|vendré|voy|iré|trabajo|trabajaré|puedo (?:ir|venir|trabajar)|podré (?:ir|venir|trabajar))(?: \\S+){0,3}",
    "(?:salgo|saldré|me voy|me iré|tengo que salir|tengo que irme|llego|llegaré|entro|entraré|termino)(?: \\S+){0,5} (?:a la|a "
    "las|antes|tarde|temprano|más tarde|pronto)",
    "(?:de )?vuelta", "vuelvo|volveré|regreso|me reincorporo", "no disponible", "me ausento|me ausentaré",
    "estaré (?:fuera|ausente|de viaje)",
)
COVER = (
    "(?:me|nos) (?:cubre|cubrirá|cubren|cubrirán|sustituye|sustituirá|sustituyen|reemplaza|reemplazará|suple|suplirá) {names}",
    "{names} (?:me|nos) (?:cubre|cubrirá|cubren|cubrirán|sustituye|sustituirá|sustituyen|reemplaza|reemplazará|suple|suplirá)",
    "{names} (?:va a|puede|van a|podrá) (?:cubrirme|sustituirme|reemplazarme)",
    "con {names} (?:de|como) (?:sustitut[oa]|suplente|reemplazo|sustitución)",
    "{names} (?:de|como|será mi|es mi|será el|es el) (?:mi )?(?:sustitut[oa]|suplente|reemplazo)",
    "(?:mi )?(?:sustitut[oa]|suplente|reemplazo|sustitución)(?: (?:es|será|por|de))*:? {names}",
    "(?:cubiert[oa]|sustituid[oa]|reemplazad[oa]) por {names}", "en mi lugar:? (?:estará |está |va )?{names}",
    "{names} (?:está|estará|irá|va) en mi lugar", "cobertura:? (?:de |con )?{names}",
)
I_COVER = (
    "(?:cubro|cubriré|sustituyo|sustituiré|reemplazo|voy a cubrir|voy a sustituir) a {names}",
    "soy (?:el |la )?(?:sustitut[oa]|suplente) de {names}",
)
SUBJECT = (
    "{names} (?:está|estará|están|tiene|no está|no estará|no viene|no vendrá|se va|se toma|coge|sale|llega)",
    "vacaciones (?:para|de) {names}", "está {names}",
)
NOT_AWAY = (
    "no (?:estoy|estaré) (?:enferm[oa]|mal[oa]|de vacaciones|de baja|fuera|ausente)", "preguntas? (?:sobre|de|acerca)",
    "en (?:\\d+|cinco|diez|un|dos) (?:min\\w*|seg\\w*)", "(?:buenas|felices|disfruta(?:d)?(?: de)?(?: \\S+)?) vacaciones",
    "(?:tus|sus|vuestras|tu) (?:vacaciones|ausencia|baja|permiso)", "qué tal (?:las|tus)(?: \\S+)*", "cuánt[oa]s(?: \\S+)*",
    "recuérdame|recuérdanos", "(?:vuelo|hotel|billete) (?:a|para|en|de)", "ganas de vacaciones",
    "(?:cancela|mueve|cambia|aplaza)r? (?:la |el )?(?:reunión|cita|pedido|vuelo|reserva)(?: \\S+)*",
    "permiso (?:de|para) (?:lectura|escritura|acceso|editar|entrar|acceder)\\w*", "dar de baja|darme de baja|date de baja",
    "fuera de (?:control|servicio|plazo|lugar|aquí|serie)", "libre de", "entrada libre", "mal día",
    "(?:plaza|sala|mesa|asiento|tiempo|línea|aire|espacio) libre",
    "(?:no )?estoy (?:muy |tan )?(?:segur[oa]|de acuerdo|list[oa])", "(?:salgo|me voy) a (?:comer|fumar|tomar)",
    "vuelvo en (?:\\d+|cinco|diez|un) ?(?:min\\w*|rato)", "no estoy entendiendo(?: \\S+)*", "con permiso",
    "no voy a poder terminar(?: \\S+)*",
)
ELSEWHERE = (
    "teletrabaj\\w+", "(?:desde|en) (?:mi )?casa", "reunión",
    "hasta (?:el )?(?:lunes|martes|miércoles|jueves|viernes|mañana|luego)$", "nos vemos(?: \\S+){0,3}",
    "(?:estoy|estaré) (?:disponible|localizable|en la oficina)", "buen fin de semana", "como (?:hablamos|acordamos|comentamos)",
)
ME = (
    "yo", "estoy", "estaré", "me", "mi", "tengo", "voy", "iré", "quiero", "necesito", "nos", "estaremos", "trabajo", "no vengo",
    "cojo", "tomo", "salgo", "llego", "vuelvo", "libro", "vendré", "podré", "puedo", "saldré", "llegaré", "volveré", "entro",
    "regreso", "no voy", "quisiera", "termino",
)
THEY = (
    "está", "están", "es", "son", "tiene", "tienen", "estará", "fue", "va", "funciona", "estás", "tienes", "vas", "ha", "hay",
    "era", "quedó",
)
ASKING = (
    "(?:puedo|podría|podríamos|podemos|puedes|podrías|me das|me darías|me puedes|me podrías|pueden|podéis)",
    "es posible|sería posible", "quisiera|me gustaría",
)

ENGLISH = (
    ("vacaciones de (?:navidad|pascua|semana santa)(?= del)", "leave"),
    ("(?:vacaciones|ausencia|permiso|libre|baja) del {day}(?: de)? {month}(?! (?:al|hasta|a))", "leave {day} {month}"),
    ("(?:de )?vuelta|vuelvo|volveré|regreso|me reincorporo", "back"),
    ("llego (?:más )?tarde|llegaré (?:más )?tarde|más tarde|entro más tarde", "in late"),
    ("(?:llego|llegaré|entro|entraré)(?= a las? )", "in late"), ("más temprano|temprano|antes$|pronto", "leave early"),
    ("(?:durante|por) una hora", "for an hour"), ("(?:durante|por) {n} horas", "for {n} hours"), ("estuve|estaba", "i was off"),
    ("no sé|a lo mejor|tal vez|puede que|creo que|quizás?|por confirmar|no estoy segur[oa]|si puedo", "not sure"),
    ("algún día|un día de estos", "some day"),
)
