<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru_RU" sourcelanguage="en">
<context>
    <name>core</name>
    <message>
        <source>(status {0})</source>
        <translation>(состояние {0})</translation>
    </message>
    <message>
        <source>A PIN is six digits.</source>
        <translation>ПИН-код состоит из шести цифр.</translation>
    </message>
    <message>
        <source>A badge cannot be moved that far: write millimetres, such as 1.5.</source>
        <translation>Бейдж нельзя сдвинуть так далеко: укажите миллиметры, например 1.5.</translation>
    </message>
    <message>
        <source>A badge cannot be turned by {0} degrees: write 0, 90, 180 or 270.</source>
        <translation>Бейдж нельзя повернуть на {0} градусов: укажите 0, 90, 180 или 270.</translation>
    </message>
    <message>
        <source>A browser may only read the figures: pair a desk for the rest.</source>
        <translation>Браузер может только читать цифры: для остального подключите стойку.</translation>
    </message>
    <message>
        <source>A cell that begins in row {0} of {1} does not end: a quote was opened and never closed.</source>
        <translation>Ячейка, начатая в строке {0} файла {1}, не заканчивается: кавычка открыта и не закрыта.</translation>
    </message>
    <message>
        <source>A code of {0} characters is too long for a QR code; use a shorter one.</source>
        <translation>Код из {0} знаков слишком длинный для QR-кода; возьмите короче.</translation>
    </message>
    <message>
        <source>A desk locks after 1 to {0} minutes, or never (0).</source>
        <translation>Стойка блокируется через 1–{0} минут или никогда (0).</translation>
    </message>
    <message>
        <source>A header that may be given once is given twice.</source>
        <translation>Заголовок, который может быть указан один раз, указан дважды.</translation>
    </message>
    <message>
        <source>A label of {0} × {1} dots cannot be printed: choose another size.</source>
        <translation>Этикетку {0} × {1} точек напечатать нельзя: выберите другой размер.</translation>
    </message>
    <message>
        <source>A label of {0} × {1} dots is too large: choose a smaller one.</source>
        <translation>Этикетка {0} × {1} точек слишком велика: выберите меньше.</translation>
    </message>
    <message>
        <source>A later badge has taken its place.</source>
        <translation>Его заменил более поздний бейдж.</translation>
    </message>
    <message>
        <source>A line has more dots than any key or text.</source>
        <translation>В строке больше точек, чем в любом ключе или тексте.</translation>
    </message>
    <message>
        <source>A name in it is empty or longer than 512 characters.</source>
        <translation>Имя в ней пустое или длиннее 512 знаков.</translation>
    </message>
    <message>
        <source>A new badge is on its way to the printer already: wait for it.</source>
        <translation>Новый бейдж уже отправлен на принтер: подождите.</translation>
    </message>
    <message>
        <source>A new key needs {0} MiB free on the disk of the data folder: make room.</source>
        <translation>Для нового ключа нужно {0} МиБ свободного места на диске папки данных: освободите место.</translation>
    </message>
    <message>
        <source>A page to calibrate with has sides of {0} to {1} mm: choose such a size.</source>
        <translation>Стороны калибровочной страницы — от {0} до {1} мм: выберите такой размер.</translation>
    </message>
    <message>
        <source>A participant of the roster is larger than 256 KiB.</source>
        <translation>Один из участников в списке больше 256 КиБ.</translation>
    </message>
    <message>
        <source>A passphrase has at least {0} characters; several words are best.</source>
        <translation>В парольной фразе не меньше {0} знаков; лучше всего несколько слов.</translation>
    </message>
    <message>
        <source>A password for a file has at least {0} characters: take a longer one.</source>
        <translation>В пароле файла не меньше {0} знаков: возьмите длиннее.</translation>
    </message>
    <message>
        <source>A person's data can be written as .json or .pdf: give {0} one of these endings.</source>
        <translation>Данные человека можно записать как .json или .pdf: дайте файлу {0} одно из этих окончаний.</translation>
    </message>
    <message>
        <source>A reprint has taken its place.</source>
        <translation>Его заменил повторно напечатанный.</translation>
    </message>
    <message>
        <source>A sheet of {0} does not take {1} of {2}: choose another sheet, or none.</source>
        <translation>На лист {0} не помещается {1} размером {2}: выберите другой лист или никакого.</translation>
    </message>
    <message>
        <source>A sheet of {0} has {1} columns: it is no roster.</source>
        <translation>На листе файла {0} столбцов: {1}. Это не список участников.</translation>
    </message>
    <message>
        <source>A sheet of {0} reaches over {1} columns and {2} rows: delete what is empty beside and below the roster, or save the roster as CSV.</source>
        <translation>Лист файла {0} занимает столбцов: {1}, строк: {2}. Удалите пустое сбоку и снизу или сохраните список как CSV.</translation>
    </message>
    <message>
        <source>A test scan was read on {0}.</source>
        <translation>Пробное сканирование прочитано {0}.</translation>
    </message>
    <message>
        <source>A text holds a character that the database cannot keep: remove it.</source>
        <translation>В тексте есть знак, который база данных не может хранить: удалите его.</translation>
    </message>
    <message>
        <source>A volunteer may not check people in: send them to a desk.</source>
        <translation>Волонтёр не может регистрировать: направьте гостя к стойке.</translation>
    </message>
    <message>
        <source>A volunteer may not register guests: send them to a desk.</source>
        <translation>Волонтёр не может записывать гостей: направьте их к стойке.</translation>
    </message>
    <message>
        <source>A volunteer may not take back an admission: ask at a desk.</source>
        <translation>Волонтёр не может отменить вход: обратитесь на стойку.</translation>
    </message>
    <message>
        <source>Add a printer in the settings, unless badges were printed in advance.</source>
        <translation>Добавьте принтер в настройках, если бейджи не напечатаны заранее.</translation>
    </message>
    <message>
        <source>Add one in the settings, under Printers.</source>
        <translation>Добавьте его в настройках, в разделе «Принтеры».</translation>
    </message>
    <message>
        <source>Add one: only a supervisor may let somebody in against the rules.</source>
        <translation>Добавьте: только супервизор может пропустить кого-то вопреки правилам.</translation>
    </message>
    <message>
        <source>Add operators in the settings, if entries are to bear their names.</source>
        <translation>Добавьте операторов в настройках, если в записях должны стоять их имена.</translation>
    </message>
    <message>
        <source>All columns of the row together are larger than 256 KiB: leave out some of them.</source>
        <translation>Все столбцы строки вместе больше 256 КиБ: уберите некоторые из них.</translation>
    </message>
    <message>
        <source>All of them have a badge already, or one is on its way.</source>
        <translation>У всех уже есть бейдж, или он печатается.</translation>
    </message>
    <message>
        <source>All personal data that are kept of this person. {0}, {1}.</source>
        <translation>Все персональные данные, которые хранятся об этом человеке. {0}, {1}.</translation>
    </message>
    <message>
        <source>All {0} badges can be made, with every letter.</source>
        <translation>Все бейджи ({0}) можно изготовить, все буквы есть.</translation>
    </message>
    <message>
        <source>An event has at most {0} days: choose an earlier last day.</source>
        <translation>Мероприятие длится не более {0} дн.: выберите более ранний последний день.</translation>
    </message>
    <message>
        <source>An event has at most {0} operators.</source>
        <translation>На мероприятии не больше {0} операторов.</translation>
    </message>
    <message>
        <source>And {0} more.</source>
        <translation>И ещё {0}.</translation>
    </message>
    <message>
        <source>Another desk has printed this badge meanwhile.</source>
        <translation>Этот бейдж тем временем напечатала другая стойка.</translation>
    </message>
    <message>
        <source>Another entry has the same id.</source>
        <translation>У другой записи тот же идентификатор.</translation>
    </message>
    <message>
        <source>Another program holds the database: try again in a moment.</source>
        <translation>Базу данных занимает другая программа: повторите чуть позже.</translation>
    </message>
    <message>
        <source>Ask the organiser for a newer list.</source>
        <translation>Спросите у организатора более новый список.</translation>
    </message>
    <message>
        <source>At most {0} entries at once; these are {1}.</source>
        <translation>За один раз — не больше {0} записей; здесь {1}.</translation>
    </message>
    <message>
        <source>At most {0} participants at once; these are {1}.</source>
        <translation>За один раз — не больше {0} участников; здесь {1}.</translation>
    </message>
    <message>
        <source>At position {0} the earlier file holds another entry: history was rewritten.</source>
        <translation>На позиции {0} в прежнем файле стоит другая запись: историю переписали.</translation>
    </message>
    <message>
        <source>At position {0} the running hash was {1}, and is another here: history was rewritten.</source>
        <translation>На позиции {0} сквозной хеш был {1}, а здесь он другой: историю переписали.</translation>
    </message>
    <message>
        <source>At {0} somebody did what their role does not allow ({1}). Ask them why.</source>
        <translation>Кто-то сделал то, чего его роль не позволяет ({0}: {1}). Спросите почему.</translation>
    </message>
    <message>
        <source>Backups in {0} could not be reached: remove that folder by hand.</source>
        <translation>Резервные копии в {0} недоступны: удалите эту папку сами.</translation>
    </message>
    <message>
        <source>Badge template “{0}” has a mistake: {1}.</source>
        <translation>Ошибка в шаблоне бейджа «{0}»: {1}.</translation>
    </message>
    <message>
        <source>Badge template “{0}” has a number or a table that is far too long; write it as docs/templates.md says.</source>
        <translation>В шаблоне бейджа «{0}» слишком длинное число или таблица; пишите, как сказано в docs/templates.md.</translation>
    </message>
    <message>
        <source>Badge template “{0}” is longer than {1} characters; remove what it repeats.</source>
        <translation>Шаблон бейджа «{0}» длиннее {1} знаков; уберите повторы.</translation>
    </message>
    <message>
        <source>Badge template “{0}” is no TOML file: {1}.</source>
        <translation>Шаблон бейджа «{0}» не является файлом TOML: {1}.</translation>
    </message>
    <message>
        <source>Badge template “{0}” is of version {1}, and this program knows {2}; update the program.</source>
        <translation>Шаблон бейджа «{0}» версии {1}, а программа знает {2}; обновите программу.</translation>
    </message>
    <message>
        <source>Category “{0}” names zone “{1}”, which the event does not have.</source>
        <translation>В категории «{0}» указана зона «{1}», которой на мероприятии нет.</translation>
    </message>
    <message>
        <source>Category “{0}” requires “{1}”; what can be required is: {2}.</source>
        <translation>Категория «{0}» требует «{1}»; требовать можно: {2}.</translation>
    </message>
    <message>
        <source>Check again, and let it finish.</source>
        <translation>Проверьте ещё раз и дождитесь конца.</translation>
    </message>
    <message>
        <source>Check the network, and whether the server runs. Until then others do not see this desk's scans.</source>
        <translation>Проверьте сеть и работает ли сервер. До тех пор другие не видят сканирований этой стойки.</translation>
    </message>
    <message>
        <source>Connection refused</source>
        <translation>в соединении отказано</translation>
    </message>
    <message>
        <source>Connection timed out</source>
        <translation>истекло время ожидания</translation>
    </message>
    <message>
        <source>Correct what is written, or ask for a font that has them.</source>
        <translation>Исправьте написанное или попросите шрифт, в котором они есть.</translation>
    </message>
    <message>
        <source>Desk {0}</source>
        <translation>Стойка {0}</translation>
    </message>
    <message>
        <source>Desk {0} ({1}), because {2}: {3}.</source>
        <translation>Стойка {0} ({1}), причина — {2}: {3}.</translation>
    </message>
    <message>
        <source>Desk {0} ({1}), paired at {2}, heard from last at {3}.</source>
        <translation>Стойка {0} ({1}), подключена {2}, последний раз на связи {3}.</translation>
    </message>
    <message>
        <source>Desk {0} in desks needs the name of a desk.</source>
        <translation>Стойке {0} в разделе desks нужно имя.</translation>
    </message>
    <message>
        <source>Desk “{0}” names category “{1}”, which the event does not have.</source>
        <translation>У стойки «{0}» указана категория «{1}», которой на мероприятии нет.</translation>
    </message>
    <message>
        <source>Device or resource busy</source>
        <translation>устройство занято</translation>
    </message>
    <message>
        <source>Entries that it had not sent when it was heard from last: {0}.</source>
        <translation>Записей, не отправленных к последнему сеансу связи: {0}.</translation>
    </message>
    <message>
        <source>Entry {0} at position {1} is damaged: {2}</source>
        <translation>Запись {0} на позиции {1} повреждена: {2}</translation>
    </message>
    <message>
        <source>Entry {0} at position {1} stands there a second time.</source>
        <translation>Запись {0} на позиции {1} стоит там второй раз.</translation>
    </message>
    <message>
        <source>Erased at {0}: {1}, with backups, badges and all that was made of them.</source>
        <translation>Стёрто {0}: {1}, вместе с резервными копиями, бейджами и всем, что из них сделано.</translation>
    </message>
    <message>
        <source>Everybody's data are due to be erased since {0}.</source>
        <translation>Данные всех участников пора стереть: срок прошёл {0}.</translation>
    </message>
    <message>
        <source>Everybody's data are to be erased by {0}.</source>
        <translation>Данные всех участников нужно стереть до {0}.</translation>
    </message>
    <message>
        <source>Export the report, then erase the event: at the server, or here where there is none.</source>
        <translation>Сохраните отчёт, затем сотрите мероприятие: на сервере, а если его нет — здесь.</translation>
    </message>
    <message>
        <source>File exists</source>
        <translation>файл уже есть</translation>
    </message>
    <message>
        <source>File name too long</source>
        <translation>имя файла слишком длинное</translation>
    </message>
    <message>
        <source>For {0} ({1}), “{2}” was taken.</source>
        <translation>Для {0} ({1}) взято «{2}».</translation>
    </message>
    <message>
        <source>Found again: {0} entries in the damaged file, {1} more in backups.</source>
        <translation>Найдено записей в повреждённом файле: {0}, ещё в резервных копиях: {1}.</translation>
    </message>
    <message>
        <source>Free at least 2 GB: remove what is not needed today.</source>
        <translation>Освободите не менее 2 ГБ: удалите то, что сегодня не нужно.</translation>
    </message>
    <message>
        <source>Free some space before the doors open.</source>
        <translation>Освободите место до открытия дверей.</translation>
    </message>
    <message>
        <source>From the left and the top edge of the paper to the mark {0}: add {1} minus that to the printer's offset.</source>
        <translation>От левого и верхнего края бумаги до метки {0}: прибавьте {1} минус это расстояние к сдвигу принтера.</translation>
    </message>
    <message>
        <source>Give them a PIN or a badge.</source>
        <translation>Дайте им ПИН-код или бейдж.</translation>
    </message>
    <message>
        <source>Headcounts cannot be grouped by “{0}”, only by {1}.</source>
        <translation>Число присутствующих нельзя сгруппировать по «{0}», только по: {1}.</translation>
    </message>
    <message>
        <source>Hidden characters were left out</source>
        <translation>Скрытые знаки убраны</translation>
    </message>
    <message>
        <source>Import it, or let the desk fetch it.</source>
        <translation>Импортируйте его или дайте стойке его получить.</translation>
    </message>
    <message>
        <source>Input/output error</source>
        <translation>ошибка ввода-вывода</translation>
    </message>
    <message>
        <source>Is a directory</source>
        <translation>это папка</translation>
    </message>
    <message>
        <source>It cannot be made sense of.</source>
        <translation>Её нельзя разобрать.</translation>
    </message>
    <message>
        <source>It cannot be read: {0}.</source>
        <translation>Не читается: {0}.</translation>
    </message>
    <message>
        <source>It has removed its data, and said so at {0}.</source>
        <translation>Она удалила свои данные и сообщила об этом {0}.</translation>
    </message>
    <message>
        <source>It holds characters that are none.</source>
        <translation>В ней недопустимые знаки.</translation>
    </message>
    <message>
        <source>It is a link or no file, which is not followed.</source>
        <translation>Это ссылка или не файл; пропущено.</translation>
    </message>
    <message>
        <source>It is damaged in the archive: pack it again.</source>
        <translation>Повреждено в архиве: упакуйте заново.</translation>
    </message>
    <message>
        <source>It is larger than 20 MB; save it smaller.</source>
        <translation>Больше 20 МБ; сохраните меньше.</translation>
    </message>
    <message>
        <source>It is larger than 64 KiB.</source>
        <translation>Больше 64 КиБ.</translation>
    </message>
    <message>
        <source>It is locked with a password: pack it without one.</source>
        <translation>Защищено паролем: упакуйте без пароля.</translation>
    </message>
    <message>
        <source>It is no PNG or JPEG picture; save it as one of them.</source>
        <translation>Это не PNG и не JPEG; сохраните в одном из этих форматов.</translation>
    </message>
    <message>
        <source>It is {0} at the event.</source>
        <translation>На мероприятии сейчас {0}.</translation>
    </message>
    <message>
        <source>It is {0} by this computer's clock, far from the days of the event.</source>
        <translation>На часах этого компьютера {0}, это далеко от дней мероприятия.</translation>
    </message>
    <message>
        <source>It may show {0} and {1} more: call the file after the ticket code.</source>
        <translation>Возможно, это {0} или ещё {1}: назовите файл по коду билета.</translation>
    </message>
    <message>
        <source>It may show {0}: call the file after the ticket code.</source>
        <translation>Возможно, это {0}: назовите файл по коду билета.</translation>
    </message>
    <message>
        <source>It unpacks to far more than a picture does; it was not unpacked.</source>
        <translation>Распаковывается намного больше, чем бывает рисунок; не распаковано.</translation>
    </message>
    <message>
        <source>It was not ordered to remove its data.</source>
        <translation>Ей не приказано удалять данные.</translation>
    </message>
    <message>
        <source>It was signed with another key, {0}.</source>
        <translation>Подписано другим ключом: {0}.</translation>
    </message>
    <message>
        <source>It was told to remove its data at {0}, and has not said that it did.</source>
        <translation>Ей приказано удалить данные {0}; о выполнении она не сообщила.</translation>
    </message>
    <message>
        <source>Its database is encrypted (ChaCha20-Poly1305); {0}.</source>
        <translation>Её база данных зашифрована (ChaCha20-Poly1305); {0}.</translation>
    </message>
    <message>
        <source>Its hash does not match what it says.</source>
        <translation>Её контрольная сумма не совпадает с содержимым.</translation>
    </message>
    <message>
        <source>Its id is not 128 bits in hexadecimal digits.</source>
        <translation>Её идентификатор — не 128 бит в шестнадцатеричной записи.</translation>
    </message>
    <message>
        <source>Its path leads out of the archive; it was not unpacked.</source>
        <translation>Путь ведёт за пределы архива; не распаковано.</translation>
    </message>
    <message>
        <source>Its personal part is damaged.</source>
        <translation>Её личные данные повреждены.</translation>
    </message>
    <message>
        <source>Its time is out of range.</source>
        <translation>Её время вне допустимого.</translation>
    </message>
    <message>
        <source>Its token is good for nothing; when it asks the server again it is told to remove its data.</source>
        <translation>Её ключ доступа больше не действует; как только она обратится к серверу, ей прикажут удалить данные.</translation>
    </message>
    <message>
        <source>Kept, without personal data: {0} expected, {1} arrived.</source>
        <translation>Сохранено без персональных данных: ожидалось {0}, прибыло {1}.</translation>
    </message>
    <message>
        <source>Later badges came out of the printer, and it says that this one still waits: look whether it came out.</source>
        <translation>Более поздние бейджи уже напечатаны, а про этот принтер сообщает, что он ещё ждёт: проверьте, вышел ли он.</translation>
    </message>
    <message>
        <source>Leave the desk connected until it has caught up, then check again.</source>
        <translation>Оставьте стойку на связи, пока она не получит всё недостающее, и проверьте ещё раз.</translation>
    </message>
    <message>
        <source>Leave the desk connected until they are sent.</source>
        <translation>Оставьте стойку на связи, пока они не отправятся.</translation>
    </message>
    <message>
        <source>Leave the program running for some minutes.</source>
        <translation>Оставьте программу работать на несколько минут.</translation>
    </message>
    <message>
        <source>Line {0} is longer than any that the program writes.</source>
        <translation>Строка {0} длиннее любой, какую пишет программа.</translation>
    </message>
    <message>
        <source>Line {0} is no entry as the program writes them.</source>
        <translation>Строка {0} — не запись в том виде, как их пишет программа.</translation>
    </message>
    <message>
        <source>Load new ones, and say so under Printing.</source>
        <translation>Загрузите новые и отметьте это в разделе «Печать».</translation>
    </message>
    <message>
        <source>Look at it by hand.</source>
        <translation>Посмотрите сами.</translation>
    </message>
    <message>
        <source>Look at the template in the badge designer.</source>
        <translation>Посмотрите шаблон в редакторе бейджей.</translation>
    </message>
    <message>
        <source>Make room, or connect the disk on which backups go.</source>
        <translation>Освободите место или подключите диск для резервных копий.</translation>
    </message>
    <message>
        <source>Measure with a ruler on the paper: from its left edge to the mark {0}, and from its top edge to the mark {1}. Add to the printer's offset, in mm: to the right {2} minus the first, down {3} minus the second. Then print this page again: both must be {4}.</source>
        <translation>Измерьте линейкой на бумаге: от левого края до метки {0} и от верхнего края до метки {1}. Прибавьте к сдвигу принтера, в мм: вправо {2} минус первое, вниз {3} минус второе. Затем напечатайте страницу снова: должно быть по {4}.</translation>
    </message>
    <message>
        <source>Name and document of whoever takes badges have up to {0} characters each.</source>
        <translation>Имя и документ получателя бейджей — не больше {0} знаков каждое.</translation>
    </message>
    <message>
        <source>No backup could be copied to {0} ({1}).</source>
        <translation>Резервную копию не удалось записать в {0} ({1}).</translation>
    </message>
    <message>
        <source>No backup could be copied to {0}: the disk does not keep what is written.</source>
        <translation>Резервную копию не удалось записать в {0}: диск не сохраняет записанное.</translation>
    </message>
    <message>
        <source>No backup could be made in {0}: the disk does not keep what is written.</source>
        <translation>Резервную копию не удалось сделать в {0}: диск не сохраняет записанное.</translation>
    </message>
    <message>
        <source>No backup could be made in {0}: {1}.</source>
        <translation>Не удалось сделать резервную копию в {0}: {1}.</translation>
    </message>
    <message>
        <source>No backup is made: it needs {0} MiB free on the disk of the data folder.</source>
        <translation>Резервная копия не делается: на диске папки данных нужно {0} МиБ свободного места.</translation>
    </message>
    <message>
        <source>No backup was made yet.</source>
        <translation>Резервной копии ещё нет.</translation>
    </message>
    <message>
        <source>No e-mail address</source>
        <translation>Не адрес эл. почты</translation>
    </message>
    <message>
        <source>No font has {0} in “{1}”; write it in other letters.</source>
        <translation>Ни в одном шрифте нет {0} из «{1}»; напишите другими буквами.</translation>
    </message>
    <message>
        <source>No key to sign tickets with is here: sign them in the data folder where the event was made, or make a new key there with “codes --rotate”.</source>
        <translation>Здесь нет ключа для подписи билетов: подпишите их в папке данных, где создано мероприятие, или создайте там новый ключ командой «codes --rotate».</translation>
    </message>
    <message>
        <source>No phone number</source>
        <translation>Не номер телефона</translation>
    </message>
    <message>
        <source>No printer called {0} is in this network: check how it is written.</source>
        <translation>В сети нет принтера {0}: проверьте, как он записан.</translation>
    </message>
    <message>
        <source>No printer has {0} dots to the inch: write 203, 300 or 600.</source>
        <translation>Принтеров с {0} точек на дюйм нет: укажите 203, 300 или 600.</translation>
    </message>
    <message>
        <source>No printer of this desk takes badges for “{0}”{1}: set one up for them.</source>
        <translation>Ни один принтер этой стойки не печатает бейджи для «{0}»{1}: настройте принтер для них.</translation>
    </message>
    <message>
        <source>No route to host</source>
        <translation>нет пути к узлу</translation>
    </message>
    <message>
        <source>No space left on device</source>
        <translation>на диске нет места</translation>
    </message>
    <message>
        <source>No such device</source>
        <translation>устройства нет</translation>
    </message>
    <message>
        <source>No such file or directory</source>
        <translation>нет такого файла или папки</translation>
    </message>
    <message>
        <source>No test scan was read at this desk yet.</source>
        <translation>На этой стойке ещё не было пробного сканирования.</translation>
    </message>
    <message>
        <source>Nobody is on the roster.</source>
        <translation>В списке участников никого нет.</translation>
    </message>
    <message>
        <source>Nobody is signed in at this desk: sign in first, then scan again.</source>
        <translation>На этой стойке никто не вошёл: войдите и сканируйте снова.</translation>
    </message>
    <message>
        <source>Nobody is signed in at this desk: sign in first.</source>
        <translation>На этой стойке никто не вошёл: сначала войдите.</translation>
    </message>
    <message>
        <source>Nobody knows whether this badge came out: look for it at the printer.</source>
        <translation>Неизвестно, вышел ли этот бейдж: посмотрите у принтера.</translation>
    </message>
    <message>
        <source>Nobody knows whether this badge came out: say that first.</source>
        <translation>Неизвестно, вышел ли этот бейдж: сначала укажите это.</translation>
    </message>
    <message>
        <source>Nobody signs in: whoever starts the program works here.</source>
        <translation>Никто не входит по имени: работает тот, кто запустил программу.</translation>
    </message>
    <message>
        <source>Nobody took this badge for the participant.</source>
        <translation>Никто не получал этот бейдж за участника.</translation>
    </message>
    <message>
        <source>None of the address's database servers takes writes: start the main one, or promote its standby.</source>
        <translation>Ни один сервер базы данных по этому адресу не принимает запись: запустите основной или назначьте резервный основным.</translation>
    </message>
    <message>
        <source>Not a directory</source>
        <translation>это не папка</translation>
    </message>
    <message>
        <source>Nothing was changed: the participant has these data already.</source>
        <translation>Ничего не изменено: у участника уже эти данные.</translation>
    </message>
    <message>
        <source>On it: {0} people of the roster{1}, {2} with a photo, and up to {3} guests.</source>
        <translation>На ней: участников из списка — {0}{1}, с фотографией — {2}, гостей — до {3}.</translation>
    </message>
    <message>
        <source>One entry of this desk is not at the server yet.</source>
        <translation>Одна запись этой стойки ещё не на сервере.</translation>
    </message>
    <message>
        <source>One operator can sign in.</source>
        <translation>Войти может один оператор.</translation>
    </message>
    <message>
        <source>Only a supervisor may change badge templates: call one.</source>
        <translation>Менять шаблоны бейджей может только супервизор: позовите его.</translation>
    </message>
    <message>
        <source>Only a supervisor may change settings: call one.</source>
        <translation>Менять настройки может только супервизор: позовите его.</translation>
    </message>
    <message>
        <source>Only a supervisor may change the roster: call one.</source>
        <translation>Менять список участников может только супервизор: позовите его.</translation>
    </message>
    <message>
        <source>Only a supervisor may close a desk: call one.</source>
        <translation>Закрыть стойку может только супервизор: позовите его.</translation>
    </message>
    <message>
        <source>Only a supervisor may erase a person's data: call one.</source>
        <translation>Удалить данные человека может только супервизор: позовите его.</translation>
    </message>
    <message>
        <source>Only a supervisor may erase personal data: call one.</source>
        <translation>Стирать персональные данные может только супервизор: позовите его.</translation>
    </message>
    <message>
        <source>Only a supervisor may export a person's data: call one.</source>
        <translation>Выгрузить данные человека может только супервизор: позовите его.</translation>
    </message>
    <message>
        <source>Only a supervisor may export data: call one.</source>
        <translation>Выгружать данные может только супервизор: позовите его.</translation>
    </message>
    <message>
        <source>Only a supervisor may have this badge printed once more: call one.</source>
        <translation>Напечатать этот бейдж ещё раз может только супервизор: позовите его.</translation>
    </message>
    <message>
        <source>Only a supervisor may issue tickets: call one.</source>
        <translation>Выпускать билеты может только супервизор: позовите его.</translation>
    </message>
    <message>
        <source>Only a supervisor may let somebody in against the rules: call one.</source>
        <translation>Пропустить вопреки правилам может только супервизор: позовите его.</translation>
    </message>
    <message>
        <source>Only a supervisor may pair desks: call one.</source>
        <translation>Подключать стойки может только супервизор: позовите его.</translation>
    </message>
    <message>
        <source>Only a supervisor may print badges in batches: call one.</source>
        <translation>Печатать бейджи партиями может только супервизор: позовите его.</translation>
    </message>
    <message>
        <source>Only a supervisor may reset a rehearsal: call one.</source>
        <translation>Сбросить репетицию может только супервизор: позовите его.</translation>
    </message>
    <message>
        <source>Only a supervisor may send messages to desks: call one.</source>
        <translation>Отправлять сообщения стойкам может только супервизор: позовите его.</translation>
    </message>
    <message>
        <source>Only a supervisor may settle a conflict: call one.</source>
        <translation>Разобрать противоречие может только супервизор: позовите его.</translation>
    </message>
    <message>
        <source>Only a supervisor may take back what somebody else admitted, or more than 15 minutes ago: call one.</source>
        <translation>Отменить чужой вход или вход более 15 минут назад может только супервизор: позовите его.</translation>
    </message>
    <message>
        <source>Only the server's own page may ask that in a browser.</source>
        <translation>В браузере об этом может просить только собственная страница сервера.</translation>
    </message>
    <message>
        <source>Operation not permitted</source>
        <translation>действие запрещено</translation>
    </message>
    <message>
        <source>Others may read {0}: set its mode to 0600.</source>
        <translation>{0} доступен для чтения другим: установите права 0600.</translation>
    </message>
    <message>
        <source>Page {0} of {1}</source>
        <translation>Страница {0} из {1}</translation>
    </message>
    <message>
        <source>Participant {0} was erased, and personal data of theirs are still kept.</source>
        <translation>Участник {0} удалён, а его персональные данные всё ещё хранятся.</translation>
    </message>
    <message>
        <source>Permission denied</source>
        <translation>нет прав доступа</translation>
    </message>
    <message>
        <source>Position {0} is missing before entry {1}.</source>
        <translation>Перед записью {1} нет позиции {0}.</translation>
    </message>
    <message>
        <source>Printers of the system do not tell whether a badge came out: look, and say which was the last.</source>
        <translation>Системные принтеры не сообщают, вышел ли бейдж: посмотрите и укажите, какой был последним.</translation>
    </message>
    <message>
        <source>Read-only file system</source>
        <translation>диск только для чтения</translation>
    </message>
    <message>
        <source>Row {0} cannot be the row of headings: it is empty or too far down.</source>
        <translation>Строка {0} не может быть заголовком: она пустая или слишком далеко внизу.</translation>
    </message>
    <message>
        <source>Row {0} of {1} has {2} cells: it is no roster.</source>
        <translation>В строке {0} файла {1} ячеек: {2}. Это не список участников.</translation>
    </message>
    <message>
        <source>SQLite {0} can damage the database: install 3.51.3 or newer.</source>
        <translation>SQLite {0} может повредить базу данных: установите 3.51.3 или новее.</translation>
    </message>
    <message>
        <source>Scan the test code in the window “Ready for doors”.</source>
        <translation>Отсканируйте пробный код в окне «Готовность к открытию».</translation>
    </message>
    <message>
        <source>See to the printer, then check again.</source>
        <translation>Разберитесь с принтером и проверьте ещё раз.</translation>
    </message>
    <message>
        <source>Set it right, best by the network.</source>
        <translation>Установите их верно, лучше всего по сети.</translation>
    </message>
    <message>
        <source>Set the clock, or the days in the settings.</source>
        <translation>Установите часы или дни в настройках.</translation>
    </message>
    <message>
        <source>Sign in at the server first: this needs an operator.</source>
        <translation>Сначала войдите на сервере: нужен оператор.</translation>
    </message>
    <message>
        <source>Sign in first.</source>
        <translation>Сначала войдите.</translation>
    </message>
    <message>
        <source>Somebody else changed the settings meanwhile: open them again, and change them then.</source>
        <translation>Кто-то другой тем временем изменил настройки: откройте их снова и тогда меняйте.</translation>
    </message>
    <message>
        <source>Somebody else saved “{0}” meanwhile: duplicate yours under another name, or open theirs.</source>
        <translation>Тем временем «{0}» сохранил кто-то другой: сделайте копию под другим названием или откройте чужой.</translation>
    </message>
    <message>
        <source>Something is wrong with {0} that this version does not know of. Update the program.</source>
        <translation>Неполадка ({0}), которой эта версия не знает. Обновите программу.</translation>
    </message>
    <message>
        <source>Something was added behind the signature.</source>
        <translation>После подписи что-то добавлено.</translation>
    </message>
    <message>
        <source>Start the program again: it is rebuilt then. If that does not help, use another computer.</source>
        <translation>Запустите программу снова: база восстановится. Если не поможет, возьмите другой компьютер.</translation>
    </message>
    <message>
        <source>Sync failed unexpectedly; the log says why. The desk works on.</source>
        <translation>Неожиданный сбой синхронизации; причина в журнале программы. Стойка работает.</translation>
    </message>
    <message>
        <source>Take the badge that is out from the printer: it waits for that.</source>
        <translation>Заберите готовый бейдж из принтера: он этого ждёт.</translation>
    </message>
    <message>
        <source>That day is past.</source>
        <translation>Этот день прошёл.</translation>
    </message>
    <message>
        <source>That is for browsers: a desk leaves its server by “leave-server”.</source>
        <translation>Это для браузеров: стойка отключается от сервера командой «leave-server».</translation>
    </message>
    <message>
        <source>That is not the name of the event: nothing was erased.</source>
        <translation>Это не название мероприятия: ничего не стёрто.</translation>
    </message>
    <message>
        <source>That is not the passphrase of this backup.</source>
        <translation>Это не та парольная фраза для этой резервной копии.</translation>
    </message>
    <message>
        <source>That is not the passphrase of this data folder.</source>
        <translation>Это не парольная фраза этой папки данных.</translation>
    </message>
    <message>
        <source>That is not the right PIN.</source>
        <translation>Неверный ПИН-код.</translation>
    </message>
    <message>
        <source>The address asks for more than any request of ours, or for what is no text.</source>
        <translation>Адрес просит больше, чем любой наш запрос, или содержит не текст.</translation>
    </message>
    <message>
        <source>The address is longer than any of ours.</source>
        <translation>Адрес длиннее любого из наших.</translation>
    </message>
    <message>
        <source>The address lacks the certificate's fingerprint: use the whole link that the server shows.</source>
        <translation>В адресе нет отпечатка сертификата: возьмите всю ссылку, которую показывает сервер.</translation>
    </message>
    <message>
        <source>The address that was asked for is none.</source>
        <translation>Запрошенный адрес не является адресом.</translation>
    </message>
    <message>
        <source>The badge could not be made; look into the program's log.</source>
        <translation>Не удалось создать бейдж; посмотрите журнал программы.</translation>
    </message>
    <message>
        <source>The badge could not be made; the log says why.</source>
        <translation>Не удалось создать бейдж; причина в журнале программы.</translation>
    </message>
    <message>
        <source>The badge is no PDF that can be read: make it again.</source>
        <translation>Бейдж — не читаемый PDF: создайте его заново.</translation>
    </message>
    <message>
        <source>The badge is too large at {0} dots to the inch: set a smaller dpi for {1}.</source>
        <translation>При {0} точках на дюйм бейдж слишком велик: задайте для {1} меньшее разрешение.</translation>
    </message>
    <message>
        <source>The badge to be printed is no PDF: print it again.</source>
        <translation>Бейдж для печати — не PDF: напечатайте заново.</translation>
    </message>
    <message>
        <source>The badges were not looked at.</source>
        <translation>Бейджи не просмотрены.</translation>
    </message>
    <message>
        <source>The body is nested too deeply to be a message of ours.</source>
        <translation>Слишком глубокая вложенность: это не наше сообщение.</translation>
    </message>
    <message>
        <source>The body is of another type than the one that is taken here.</source>
        <translation>Тип содержимого не тот, который здесь принимается.</translation>
    </message>
    <message>
        <source>The body of this “{0}” entry is damaged: {1}.</source>
        <translation>Содержимое записи «{0}» повреждено: {1}.</translation>
    </message>
    <message>
        <source>The check sum of this label is wrong: it was damaged on its way.</source>
        <translation>Контрольная сумма этикетки неверна: она повреждена при передаче.</translation>
    </message>
    <message>
        <source>The check-in was taken back.</source>
        <translation>Приход отменён.</translation>
    </message>
    <message>
        <source>The clock of this computer is {0} s ahead of the server's.</source>
        <translation>Часы этого компьютера спешат относительно сервера на {0} с.</translation>
    </message>
    <message>
        <source>The clock of this computer is {0} s behind the server's.</source>
        <translation>Часы этого компьютера отстают от сервера на {0} с.</translation>
    </message>
    <message>
        <source>The clock of {0} is {1} fast. Set it right.</source>
        <translation>Часы спешат на {1} ({0}). Исправьте время.</translation>
    </message>
    <message>
        <source>The clock of {0} is {1} slow. Set it right.</source>
        <translation>Часы отстают на {1} ({0}). Исправьте время.</translation>
    </message>
    <message>
        <source>The code on a card has at least {0} characters.</source>
        <translation>В коде на карте не меньше {0} знаков.</translation>
    </message>
    <message>
        <source>The colour of category “{0}” must look like #33658a.</source>
        <translation>Цвет категории «{0}» должен иметь вид #33658a.</translation>
    </message>
    <message>
        <source>The compressed dots of this label are damaged.</source>
        <translation>Сжатые точки этикетки повреждены.</translation>
    </message>
    <message>
        <source>The compressed dots of this label are not written as ZPL has them.</source>
        <translation>Сжатые точки этикетки записаны не по правилам ZPL.</translation>
    </message>
    <message>
        <source>The connection to the database server was lost: try again.</source>
        <translation>Связь с сервером базы данных потеряна: повторите.</translation>
    </message>
    <message>
        <source>The connection to {0} broke while it was sent this badge: look whether it came out.</source>
        <translation>Связь с {0} прервалась при отправке бейджа: проверьте, вышел ли он.</translation>
    </message>
    <message>
        <source>The counter stands at position {0}, and the last entry's is {1}.</source>
        <translation>Счётчик на позиции {0}, а последняя запись — {1}.</translation>
    </message>
    <message>
        <source>The data folder cannot be written: check its permissions.</source>
        <translation>В папку данных нельзя записать: проверьте права.</translation>
    </message>
    <message>
        <source>The data of this person were erased, and the row is left out: take them off the list, too.</source>
        <translation>Данные этого человека удалены, и строка пропущена: уберите его и из списка.</translation>
    </message>
    <message>
        <source>The data of {0} were corrected again since then: open them and correct them by hand.</source>
        <translation>Данные ({0}) с тех пор снова исправили: откройте и исправьте вручную.</translation>
    </message>
    <message>
        <source>The database cannot be opened: check that the data folder exists and may be written.</source>
        <translation>Не удалось открыть базу данных: проверьте, что папка данных есть и доступна для записи.</translation>
    </message>
    <message>
        <source>The database in {0} is damaged and cannot be rebuilt ({1}): free some space or close other programs that use it, then start again.</source>
        <translation>База данных в {0} повреждена, восстановить её не удаётся ({1}): освободите место или закройте другие программы и запустите снова.</translation>
    </message>
    <message>
        <source>The database in {0} was damaged and does not tell any more which desk it was: “restore” a backup of it, or pair another folder with the server (“pair” with --data).</source>
        <translation>База данных в {0} повреждена, и неизвестно, какой это была стойка: восстановите её резервную копию («restore») или подключите к серверу другую папку («pair» с --data).</translation>
    </message>
    <message>
        <source>The database is busy with another write for long: try again in a moment.</source>
        <translation>База данных долго занята другой записью: повторите чуть позже.</translation>
    </message>
    <message>
        <source>The database is damaged: a table is missing; restore it from a backup.</source>
        <translation>База данных повреждена: нет таблицы; восстановите из резервной копии.</translation>
    </message>
    <message>
        <source>The database is damaged: restore it from a backup or from the server.</source>
        <translation>База данных повреждена: восстановите из резервной копии или с сервера.</translation>
    </message>
    <message>
        <source>The database is damaged: {0}</source>
        <translation>База данных повреждена: {0}</translation>
    </message>
    <message>
        <source>The database is encoded in {0}: make one with the encoding UTF8.</source>
        <translation>Кодировка базы данных — {0}: создайте базу в UTF8.</translation>
    </message>
    <message>
        <source>The database is in use by another program: close it, then try again.</source>
        <translation>Базой данных пользуется другая программа: закройте её и повторите.</translation>
    </message>
    <message>
        <source>The database is sound.</source>
        <translation>База данных цела.</translation>
    </message>
    <message>
        <source>The database of {0} is damaged. Start the program there again, and it is rebuilt.</source>
        <translation>База данных повреждена ({0}). Перезапустите там программу, и она восстановится.</translation>
    </message>
    <message>
        <source>The database of {0} was damaged and was rebuilt.</source>
        <translation>База данных была повреждена и восстановлена ({0}).</translation>
    </message>
    <message>
        <source>The database of {0} was damaged and was rebuilt. {1}</source>
        <translation>База данных была повреждена и восстановлена ({0}). {1}</translation>
    </message>
    <message>
        <source>The database of {0} was restored from a backup. Look whether roster and settings are right.</source>
        <translation>База данных ({0}) восстановлена из резервной копии. Проверьте список участников и настройки.</translation>
    </message>
    <message>
        <source>The database server cannot be reached: check that it runs and that its address is right.</source>
        <translation>Сервер базы данных недоступен: проверьте, что он запущен и адрес верен.</translation>
    </message>
    <message>
        <source>The database server has no connection left: raise its limit or stop others.</source>
        <translation>У сервера базы данных кончились соединения: увеличьте предел или остановите другие.</translation>
    </message>
    <message>
        <source>The database server is starting or stopping: try again in a moment.</source>
        <translation>Сервер базы данных запускается или останавливается: повторите чуть позже.</translation>
    </message>
    <message>
        <source>The database server refused the user: check the user name and the password in the database's address.</source>
        <translation>Сервер базы данных отказал пользователю: проверьте имя и пароль в адресе базы.</translation>
    </message>
    <message>
        <source>The database server reported an error: look into its log.</source>
        <translation>Сервер базы данных сообщил об ошибке: посмотрите его журнал.</translation>
    </message>
    <message>
        <source>The database server took too long to answer: try again.</source>
        <translation>Сервер базы данных отвечает слишком долго: повторите.</translation>
    </message>
    <message>
        <source>The database server waited too long for the program: try again.</source>
        <translation>Сервер базы данных слишком долго ждал программу: повторите.</translation>
    </message>
    <message>
        <source>The database server was stopped: start it, then try again.</source>
        <translation>Сервер базы данных остановлен: запустите его и повторите.</translation>
    </message>
    <message>
        <source>The database server's disk is full: free some space there, then try again.</source>
        <translation>Диск сервера базы данных заполнен: освободите место и повторите.</translation>
    </message>
    <message>
        <source>The database user may not do this: let the user own the database.</source>
        <translation>Пользователю базы данных это запрещено: сделайте его владельцем базы.</translation>
    </message>
    <message>
        <source>The database was closed already.</source>
        <translation>База данных уже закрыта.</translation>
    </message>
    <message>
        <source>The database was damaged and has been rebuilt. {0} Sync brings back what the server has, and the damaged files are in {1}.</source>
        <translation>База данных была повреждена и восстановлена. {0} Синхронизация вернёт то, что есть на сервере; повреждённые файлы лежат в {1}.</translation>
    </message>
    <message>
        <source>The database's address must look like postgresql://user@host/name.</source>
        <translation>Адрес базы данных должен иметь вид postgresql://user@host/name.</translation>
    </message>
    <message>
        <source>The desk has no printer “{0}” any more: look whether this badge came out there.</source>
        <translation>У стойки больше нет принтера «{0}»: проверьте, вышел ли там этот бейдж.</translation>
    </message>
    <message>
        <source>The desk needs a name of 1 to {0} characters, such as desk-1.</source>
        <translation>Стойке нужно имя от 1 до {0} знаков, например desk-1.</translation>
    </message>
    <message>
        <source>The desk needs an id and a name of up to 100 characters.</source>
        <translation>Стойке нужны идентификатор и имя до 100 знаков.</translation>
    </message>
    <message>
        <source>The digest of its personal part does not match.</source>
        <translation>Контрольная сумма её личных данных не совпадает.</translation>
    </message>
    <message>
        <source>The disk does not say how much is free.</source>
        <translation>Диск не сообщает, сколько на нём свободно.</translation>
    </message>
    <message>
        <source>The disk is full: free some space, then try again.</source>
        <translation>Диск заполнен: освободите место и повторите.</translation>
    </message>
    <message>
        <source>The disk of {0} is full or nearly so. It goes on for some hundred scans: free some space now.</source>
        <translation>Диск почти заполнен ({0}). Хватит на несколько сотен сканирований: освободите место сейчас.</translation>
    </message>
    <message>
        <source>The disk reported an error ({0}).</source>
        <translation>Диск сообщил об ошибке ({0}).</translation>
    </message>
    <message>
        <source>The disk reported an error: move the data folder to another disk.</source>
        <translation>Ошибка диска: перенесите папку данных на другой диск.</translation>
    </message>
    <message>
        <source>The dots of this label are not written as ZPL has them.</source>
        <translation>Точки этикетки записаны не по правилам ZPL.</translation>
    </message>
    <message>
        <source>The earlier file holds entries from position {0} on that are missing here.</source>
        <translation>В прежнем файле начиная с позиции {0} есть записи, которых здесь нет.</translation>
    </message>
    <message>
        <source>The earlier file is not sound itself: check {0} alone.</source>
        <translation>Прежний файл сам не в порядке: проверьте {0} отдельно.</translation>
    </message>
    <message>
        <source>The earlier file is of another event.</source>
        <translation>Прежний файл от другого мероприятия.</translation>
    </message>
    <message>
        <source>The entries of participant {0} cannot be folded: {1}</source>
        <translation>Записи участника {0} не сводятся: {1}</translation>
    </message>
    <message>
        <source>The entry could not be recorded: {0}</source>
        <translation>Запись не сохранена: {0}</translation>
    </message>
    <message>
        <source>The event has no badge template “{0}” of its own; it has: {1}.</source>
        <translation>У мероприятия нет своего шаблона «{0}»; есть: {1}.</translation>
    </message>
    <message>
        <source>The event has no category “{0}”; it has: {1}.</source>
        <translation>На мероприятии нет категории «{0}»; есть: {1}.</translation>
    </message>
    <message>
        <source>The event has no days: nothing reminds of erasing its data.</source>
        <translation>У мероприятия нет дней: о стирании данных ничто не напомнит.</translation>
    </message>
    <message>
        <source>The event has no key to sign tickets with: make one with “codes --rotate”.</source>
        <translation>У мероприятия нет ключа для подписи билетов: создайте командой «codes --rotate».</translation>
    </message>
    <message>
        <source>The event has no key “{0}” for tickets; it has: {1}.</source>
        <translation>У мероприятия нет ключа билетов «{0}»; есть: {1}.</translation>
    </message>
    <message>
        <source>The event has no such category</source>
        <translation>Такой категории на мероприятии нет</translation>
    </message>
    <message>
        <source>The event has no such track</source>
        <translation>Такой секции на мероприятии нет</translation>
    </message>
    <message>
        <source>The event has no zone “{0}”; it has: {1}.</source>
        <translation>На мероприятии нет зоны «{0}»; есть: {1}.</translation>
    </message>
    <message>
        <source>The event has {0} badge templates, the most there can be; remove one.</source>
        <translation>На мероприятии уже {0} шаблонов бейджей, больше нельзя; удалите один.</translation>
    </message>
    <message>
        <source>The event needs a name.</source>
        <translation>Мероприятию нужно название.</translation>
    </message>
    <message>
        <source>The event was erased: what its desks had is not known here any more.</source>
        <translation>Мероприятие стёрто: что было на его стойках, здесь больше не известно.</translation>
    </message>
    <message>
        <source>The event was lost with the damaged database: “restore” a backup, or pair this folder with the server again; if it was the server, have a desk's data folder be it (“serve” with --data).</source>
        <translation>Мероприятие пропало вместе с повреждённой базой данных: восстановите резервную копию («restore») или снова подключите эту папку к серверу; если сервером была она сама, пусть им станет папка данных одной из стоек («serve» с --data).</translation>
    </message>
    <message>
        <source>The exchange takes too long.</source>
        <translation>Обмен длится слишком долго.</translation>
    </message>
    <message>
        <source>The file does not open with this event's key: it was written by a place that is not of this event, or by one that was paired with another server.</source>
        <translation>Файл не открывается ключом этого мероприятия: он записан не на этом мероприятии или стойкой другого сервера.</translation>
    </message>
    <message>
        <source>The file is damaged or was cut off: have it written again. Nothing was taken from it.</source>
        <translation>Файл повреждён или обрезан: запишите его заново. Из него ничего не взято.</translation>
    </message>
    <message>
        <source>The file is of another event than “{0}”: nothing was taken from it.</source>
        <translation>Файл не от мероприятия «{0}»: из него ничего не взято.</translation>
    </message>
    <message>
        <source>The file of the database is damaged ({0}): restore it from a backup or from the server.</source>
        <translation>Файл базы данных повреждён ({0}): восстановите из резервной копии или с сервера.</translation>
    </message>
    <message>
        <source>The file of the database is damaged: {0}</source>
        <translation>Файл базы данных повреждён: {0}</translation>
    </message>
    <message>
        <source>The file says that it is of desk “{0}”, but that desk did not sign it: nothing was taken.</source>
        <translation>В файле указана стойка «{0}», но она его не подписала: ничего не взято.</translation>
    </message>
    <message>
        <source>The file was cut off: after line {0} neither a whole line nor its signature follows.</source>
        <translation>Файл обрезан: после строки {0} нет ни целой строки, ни подписи.</translation>
    </message>
    <message>
        <source>The first operator must be a supervisor: nobody else could add the others.</source>
        <translation>Первый оператор должен быть супервизором: больше никто не смог бы добавить остальных.</translation>
    </message>
    <message>
        <source>The head of the file, line 2, is damaged.</source>
        <translation>Заголовок файла (строка 2) повреждён.</translation>
    </message>
    <message>
        <source>The head of the request is larger than any of ours.</source>
        <translation>Заголовки запроса больше любых наших.</translation>
    </message>
    <message>
        <source>The headcount {0} “{1}” is kept as {2} and should be {3}.</source>
        <translation>Число присутствующих {0} «{1}» записано как {2}, а должно быть {3}.</translation>
    </message>
    <message>
        <source>The id of operator “{0}” must be up to 32 hexadecimal digits.</source>
        <translation>Идентификатор оператора «{0}» — не больше 32 шестнадцатеричных цифр.</translation>
    </message>
    <message>
        <source>The import was stopped: nothing was changed.</source>
        <translation>Импорт остановлен: ничего не изменено.</translation>
    </message>
    <message>
        <source>The journal changed while it was copied: start the server again.</source>
        <translation>Журнал изменился во время копирования: запустите сервер ещё раз.</translation>
    </message>
    <message>
        <source>The journal itself is damaged, so that it cannot be signed: “verify” tells where.</source>
        <translation>Сам журнал повреждён, поэтому его нельзя подписать: где именно, скажет «verify».</translation>
    </message>
    <message>
        <source>The journal was not exported.</source>
        <translation>Журнал не сохранён.</translation>
    </message>
    <message>
        <source>The journal was reset while it was written to the file: write it again.</source>
        <translation>Журнал был сброшен, пока его записывали в файл: запишите его ещё раз.</translation>
    </message>
    <message>
        <source>The key file {0} cannot be read: restore it.</source>
        <translation>Файл ключа {0} не читается: восстановите его.</translation>
    </message>
    <message>
        <source>The key file {0} is damaged: restore it.</source>
        <translation>Файл ключа {0} повреждён: восстановите его.</translation>
    </message>
    <message>
        <source>The key of {0} is being changed: try again in a moment. If that was cut off, the next start of desk or server ends it.</source>
        <translation>Ключ папки {0} меняется: попробуйте через минуту. Если замена прервалась, её закончит следующий запуск стойки или сервера.</translation>
    </message>
    <message>
        <source>The key of {0} is half changed ({1}): make room there, then start again.</source>
        <translation>Ключ папки {0} заменён наполовину ({1}): освободите там место и запустите снова.</translation>
    </message>
    <message>
        <source>The last backup of {0} failed. {1}</source>
        <translation>Последняя резервная копия ({0}) не удалась. {1}</translation>
    </message>
    <message>
        <source>The last backup was made on {0}.</source>
        <translation>Последняя резервная копия сделана {0}.</translation>
    </message>
    <message>
        <source>The last day is before the first: choose a later one.</source>
        <translation>Последний день раньше первого: выберите более поздний.</translation>
    </message>
    <message>
        <source>The last running hash is not the one that was signed.</source>
        <translation>Последний сквозной хеш — не тот, который подписан.</translation>
    </message>
    <message>
        <source>The last test scan was read on {0}.</source>
        <translation>Последнее пробное сканирование прочитано {0}.</translation>
    </message>
    <message>
        <source>The length of the body is given in two ways.</source>
        <translation>Длина содержимого указана двумя способами.</translation>
    </message>
    <message>
        <source>The line to the printer at {0} broke: look whether it is on, and at its cable.</source>
        <translation>Связь с принтером {0} прервалась: проверьте, включён ли он, и кабель.</translation>
    </message>
    <message>
        <source>The line to the printer broke while it was sent this badge: look whether it came out.</source>
        <translation>Связь с принтером прервалась при отправке бейджа: проверьте, вышел ли он.</translation>
    </message>
    <message>
        <source>The modules of the code are only {0} mm wide; give it more room.</source>
        <translation>Модули кода шириной всего {0} мм; дайте ему больше места.</translation>
    </message>
    <message>
        <source>The name is empty; write one.</source>
        <translation>Имя пустое; впишите.</translation>
    </message>
    <message>
        <source>The name is missing.</source>
        <translation>Нет имени.</translation>
    </message>
    <message>
        <source>The name is missing: write at least a name.</source>
        <translation>Нет имени: впишите хотя бы имя.</translation>
    </message>
    <message>
        <source>The name of an operator has 1 to {0} characters that can be shown.</source>
        <translation>Имя оператора — от 1 до {0} видимых знаков.</translation>
    </message>
    <message>
        <source>The name or the category of {0}… is too long for a signed ticket: give them a plain one.</source>
        <translation>Имя или категория {0}… слишком длинны для подписанного билета: выдайте обычный.</translation>
    </message>
    <message>
        <source>The name runs over several lines: a quote before it may not have been closed.</source>
        <translation>Имя занимает несколько строк: возможно, перед ним не закрыта кавычка.</translation>
    </message>
    <message>
        <source>The one-time code is missing: scan the whole code, or type the one beside the address.</source>
        <translation>Не хватает одноразового кода: отсканируйте код целиком или введите тот, что рядом с адресом.</translation>
    </message>
    <message>
        <source>The participant could not be recorded.</source>
        <translation>Не удалось записать участника.</translation>
    </message>
    <message>
        <source>The passphrase is missing: set CHECKIN_PASSPHRASE or choose another place for the key.</source>
        <translation>Нет парольной фразы: задайте CHECKIN_PASSPHRASE или выберите другое место для ключа.</translation>
    </message>
    <message>
        <source>The personal data of this event were erased, and this desk is to remove its own.</source>
        <translation>Персональные данные этого мероприятия стёрты; эта стойка должна удалить свои.</translation>
    </message>
    <message>
        <source>The personal data of this person were erased before: there is nothing left to erase.</source>
        <translation>Персональные данные этого человека уже удалены: удалять больше нечего.</translation>
    </message>
    <message>
        <source>The personal data of this person were erased: nothing is known of them any more.</source>
        <translation>Персональные данные этого человека удалены: о нём больше ничего не известно.</translation>
    </message>
    <message>
        <source>The photo “{0}” cannot be read; allow it or put it there anew.</source>
        <translation>Фото «{0}» не читается; разрешите доступ или положите заново.</translation>
    </message>
    <message>
        <source>The photo “{0}” is larger than 20 MB; save it smaller.</source>
        <translation>Фото «{0}» больше 20 МБ; сохраните меньше.</translation>
    </message>
    <message>
        <source>The photo “{0}” lies outside the event's folder {1}; put it there.</source>
        <translation>Фото «{0}» не в папке мероприятия {1}; положите его туда.</translation>
    </message>
    <message>
        <source>The photo “{0}” was sealed with another key.</source>
        <translation>Фотография «{0}» зашифрована другим ключом.</translation>
    </message>
    <message>
        <source>The photo “{0}” was sealed with another key; take it anew.</source>
        <translation>Фотография «{0}» зашифрована другим ключом; загрузите её заново.</translation>
    </message>
    <message>
        <source>The picture of a label is broken: it has dots beyond its right edge.</source>
        <translation>Рисунок этикетки испорчен: точки за правым краем.</translation>
    </message>
    <message>
        <source>The picture of a label is broken: it has more or fewer dots than it says.</source>
        <translation>Рисунок этикетки испорчен: точек больше или меньше заявленного.</translation>
    </message>
    <message>
        <source>The picture “{0}” has too many pixels ({1}); save it smaller.</source>
        <translation>В рисунке «{0}» слишком много пикселей ({1}); сохраните меньше.</translation>
    </message>
    <message>
        <source>The picture “{0}” is damaged or incomplete; save it anew.</source>
        <translation>Рисунок «{0}» повреждён или неполон; сохраните заново.</translation>
    </message>
    <message>
        <source>The picture “{0}” is larger than 20 MB; save it smaller.</source>
        <translation>Рисунок «{0}» больше 20 МБ; сохраните меньше.</translation>
    </message>
    <message>
        <source>The pictures of all badge templates together are larger than {0} MB; save the largest ones smaller.</source>
        <translation>Рисунки всех шаблонов вместе больше {0} МБ; уменьшите самые большие.</translation>
    </message>
    <message>
        <source>The print head is open: close it.</source>
        <translation>Печатающая головка открыта: закройте её.</translation>
    </message>
    <message>
        <source>The print head is too cold: wait until it has warmed up.</source>
        <translation>Печатающая головка холодная: подождите, пока нагреется.</translation>
    </message>
    <message>
        <source>The print head is too hot: wait until it has cooled down.</source>
        <translation>Печатающая головка перегрелась: подождите, пока остынет.</translation>
    </message>
    <message>
        <source>The print queue does not know this badge: look at it again.</source>
        <translation>Очередь печати не знает этот бейдж: посмотрите её ещё раз.</translation>
    </message>
    <message>
        <source>The printer answers nonsense; the log says what.</source>
        <translation>Принтер отвечает непонятно; подробности в журнале программы.</translation>
    </message>
    <message>
        <source>The printer answers something else than its state: set it to the language ZPL.</source>
        <translation>Принтер отвечает не о своём состоянии: переключите его на язык ZPL.</translation>
    </message>
    <message>
        <source>The printer at {0} cannot be reached: switch it on, and look at its cable and the network.</source>
        <translation>Принтер {0} недоступен: включите его, проверьте кабель и сеть.</translation>
    </message>
    <message>
        <source>The printer at {0} cannot be reached: {1}.</source>
        <translation>Принтер {0} недоступен: {1}.</translation>
    </message>
    <message>
        <source>The printer at {0} does not answer: {1}.</source>
        <translation>Принтер {0} не отвечает: {1}.</translation>
    </message>
    <message>
        <source>The printer at {0} does not let this desk print (HTTP {1}): check its address and who may print there.</source>
        <translation>Принтер {0} не даёт этой стойке печатать (HTTP {1}): проверьте адрес и права на печать.</translation>
    </message>
    <message>
        <source>The printer at {0} does not stop talking: start it anew.</source>
        <translation>Принтер {0} не прекращает передачу: перезапустите его.</translation>
    </message>
    <message>
        <source>The printer at {0} does not tell how it is (status {1}).</source>
        <translation>Принтер {0} не сообщает своё состояние (код {1}).</translation>
    </message>
    <message>
        <source>The printer at {0} failed (HTTP {1}): start it anew.</source>
        <translation>Сбой принтера {0} (HTTP {1}): перезапустите его.</translation>
    </message>
    <message>
        <source>The printer at {0} takes no calls: switch it on, or end what else prints on it.</source>
        <translation>Принтер {0} не принимает соединений: включите его или завершите другую печать на нём.</translation>
    </message>
    <message>
        <source>The printer cannot be so: {0}.</source>
        <translation>Так принтер настроить нельзя: {0}.</translation>
    </message>
    <message>
        <source>The printer does not say how it is: look for labels, ribbon, an open print head, and its power.</source>
        <translation>Принтер не сообщает состояние: проверьте этикетки, ленту, головку и питание.</translation>
    </message>
    <message>
        <source>The printer does not say that it gave this badge back: look for it.</source>
        <translation>Принтер не подтвердил отмену бейджа: поищите его.</translation>
    </message>
    <message>
        <source>The printer failed while it was sent this badge: look whether it came out.</source>
        <translation>Сбой принтера при отправке бейджа: проверьте, вышел ли он.</translation>
    </message>
    <message>
        <source>The printer gave this badge up: print it again.</source>
        <translation>Принтер прервал печать этого бейджа: напечатайте снова.</translation>
    </message>
    <message>
        <source>The printer has more labels than it can hold: wait until some are out.</source>
        <translation>В принтере слишком много этикеток: подождите, пока часть выйдет.</translation>
    </message>
    <message>
        <source>The printer has not said yet that the test is out: look at it.</source>
        <translation>Принтер ещё не сообщил, что проба вышла: посмотрите на него.</translation>
    </message>
    <message>
        <source>The printer has other labels to print as well.</source>
        <translation>Принтер печатает и другие этикетки.</translation>
    </message>
    <message>
        <source>The printer holds the beginning of a label whose end never came: if it stays so, switch it off and on again.</source>
        <translation>В принтере начало этикетки без конца: если так и останется, выключите и включите его.</translation>
    </message>
    <message>
        <source>The printer is paused: press its Pause button.</source>
        <translation>Принтер на паузе: нажмите на нём кнопку Pause.</translation>
    </message>
    <message>
        <source>The printer says too little of its state: set it to the language ZPL.</source>
        <translation>Принтер слишком мало сообщает о состоянии: переключите его на язык ZPL.</translation>
    </message>
    <message>
        <source>The printer was switched off, or the line to it broke, before it said that this badge is out: look for it.</source>
        <translation>Принтер выключили или связь прервалась до подтверждения бейджа: поищите его.</translation>
    </message>
    <message>
        <source>The printer's answer ends too early or is damaged: start the printer anew.</source>
        <translation>Ответ принтера оборван или повреждён: перезапустите принтер.</translation>
    </message>
    <message>
        <source>The printer's answer has no number where there must be one: set it to the language ZPL.</source>
        <translation>В ответе принтера нет числа, где оно должно быть: переключите его на язык ZPL.</translation>
    </message>
    <message>
        <source>The printer's answer is damaged: start the printer anew.</source>
        <translation>Ответ принтера повреждён: перезапустите принтер.</translation>
    </message>
    <message>
        <source>The printer's answer is neither yes nor no where it must be: set it to the language ZPL.</source>
        <translation>В ответе принтера ни «да», ни «нет»: переключите его на язык ZPL.</translation>
    </message>
    <message>
        <source>The printer's answer is nested too deeply: start the printer anew.</source>
        <translation>Слишком глубокая вложенность ответа принтера: перезапустите принтер.</translation>
    </message>
    <message>
        <source>The process that read the file ended before its time: import the file again.</source>
        <translation>Процесс, читавший файл, завершился раньше времени: импортируйте файл ещё раз.</translation>
    </message>
    <message>
        <source>The program ended while this badge was being sent: look whether it came out.</source>
        <translation>Программа закрылась при отправке бейджа: проверьте, вышел ли он.</translation>
    </message>
    <message>
        <source>The program ended, or the printer was changed, before the test was printed.</source>
        <translation>Программа завершилась или принтер изменили до печати пробы.</translation>
    </message>
    <message>
        <source>The record cannot be written to {0} ({1}).</source>
        <translation>Акт не удалось записать в {0} ({1}).</translation>
    </message>
    <message>
        <source>The report can be .xlsx or .csv: give {0} one of these endings.</source>
        <translation>Отчёт может быть .xlsx или .csv: дайте {0} одно из этих расширений.</translation>
    </message>
    <message>
        <source>The request did not come in time: try again.</source>
        <translation>Запрос не пришёл вовремя: повторите.</translation>
    </message>
    <message>
        <source>The ribbon has run out: put in a new one.</source>
        <translation>Лента кончилась: вставьте новую.</translation>
    </message>
    <message>
        <source>The row has more cells than there are headings: check its quotes and separators.</source>
        <translation>В строке ячеек больше, чем заголовков: проверьте кавычки и разделители.</translation>
    </message>
    <message>
        <source>The running hash breaks at position {0}, entry {1}.</source>
        <translation>Цепочка контрольных сумм рвётся на позиции {0}, запись {1}.</translation>
    </message>
    <message>
        <source>The same person stands in row {0} already.</source>
        <translation>Этот человек уже есть в строке {0}.</translation>
    </message>
    <message>
        <source>The scanner cannot be set like this: {0}.</source>
        <translation>Так сканер настроить нельзя: {0}.</translation>
    </message>
    <message>
        <source>The second place for backups is not there ({0}): connect the disk or stick.</source>
        <translation>Второе место для резервных копий недоступно ({0}): подключите диск или флешку.</translation>
    </message>
    <message>
        <source>The server answers, and the roster is the server's.</source>
        <translation>Сервер отвечает, список участников тот же, что на сервере.</translation>
    </message>
    <message>
        <source>The server at {0} cannot be reached.</source>
        <translation>Сервер {0} недоступен.</translation>
    </message>
    <message>
        <source>The server at {0} cannot be reached: the desk works on without it.</source>
        <translation>Сервер {0} недоступен: стойка работает без него.</translation>
    </message>
    <message>
        <source>The server at {0} does not show the certificate that this desk trusts, so nothing is sent there: ask whoever runs the server.</source>
        <translation>Сервер {0} предъявляет не тот сертификат, которому доверяет эта стойка, поэтому туда ничего не отправляется: обратитесь к тому, кто отвечает за сервер.</translation>
    </message>
    <message>
        <source>The server at {0} shows another certificate than the pairing code names: do not trust it.</source>
        <translation>У сервера {0} не тот сертификат, что в коде подключения: не доверяйте ему.</translation>
    </message>
    <message>
        <source>The server at {0} speaks version {1} of the protocol and this desk {2}: update the older of the two.</source>
        <translation>Сервер {0} использует протокол версии {1}, а стойка — {2}: обновите то, что старее.</translation>
    </message>
    <message>
        <source>The server cannot use port {0} on {1} (is it in use?): choose another with --port.</source>
        <translation>Сервер не может занять порт {0} на {1} (он занят?): выберите другой с помощью --port.</translation>
    </message>
    <message>
        <source>The server did not start; its log says why.</source>
        <translation>Сервер не запустился; причина в его журнале.</translation>
    </message>
    <message>
        <source>The server does not know this desk: pair it with a new code.</source>
        <translation>Сервер не знает эту стойку: подключите её с новым кодом.</translation>
    </message>
    <message>
        <source>The server failed on this request; its log says why.</source>
        <translation>Сбой сервера на этом запросе; причина в его журнале.</translation>
    </message>
    <message>
        <source>The server has no database of that name: create it first.</source>
        <translation>На сервере нет базы данных с таким именем: сначала создайте её.</translation>
    </message>
    <message>
        <source>The server has this desk remove its data, but others could speak in its place, for nothing is encrypted: ask whoever runs it, then use “reset”.</source>
        <translation>Сервер велит этой стойке удалить данные, но связь не зашифрована, и за него мог ответить кто угодно: спросите того, кто ведёт сервер, затем выполните «reset».</translation>
    </message>
    <message>
        <source>The server speaks of another event than this desk's: check the address.</source>
        <translation>Сервер говорит о другом мероприятии: проверьте адрес.</translation>
    </message>
    <message>
        <source>The server was restored from a backup or replaced. The desks have sent again what it lacked.</source>
        <translation>Сервер восстановлен из резервной копии или заменён. Стойки заново передали недостающее.</translation>
    </message>
    <message>
        <source>The server's answer is damaged: try to pair once more.</source>
        <translation>Ответ сервера повреждён: попробуйте подключиться ещё раз.</translation>
    </message>
    <message>
        <source>The server's roster is newer than this desk's.</source>
        <translation>Список на сервере новее, чем на этой стойке.</translation>
    </message>
    <message>
        <source>The settings file cannot be read: {0}.</source>
        <translation>Файл настроек не читается: {0}.</translation>
    </message>
    <message>
        <source>The settings file has a number or a table that is far too long: shorten it.</source>
        <translation>В файле настроек есть слишком длинное число или таблица: сократите.</translation>
    </message>
    <message>
        <source>The settings have a mistake: {0}.</source>
        <translation>Ошибка в настройках: {0}.</translation>
    </message>
    <message>
        <source>The sheet “{0}” of {1} is empty.</source>
        <translation>Лист «{0}» файла {1} пуст.</translation>
    </message>
    <message>
        <source>The signature at the end is damaged.</source>
        <translation>Подпись в конце повреждена.</translation>
    </message>
    <message>
        <source>The signature does not match: this is not what was signed.</source>
        <translation>Подпись не подходит: подписано было не это.</translation>
    </message>
    <message>
        <source>The sizes that this label names do not fit together.</source>
        <translation>Размеры, указанные в этикетке, не согласуются.</translation>
    </message>
    <message>
        <source>The supervisor's word has run out: let them scan their badge again.</source>
        <translation>Разрешение супервизора истекло: пусть он снова сканирует свой бейдж.</translation>
    </message>
    <message>
        <source>The system's keyring did not keep the key: use a passphrase.</source>
        <translation>Системное хранилище ключей не сохранило ключ: используйте парольную фразу.</translation>
    </message>
    <message>
        <source>The system's keyring does not have the key of this data folder.</source>
        <translation>В хранилище ключей системы нет ключа этой папки данных.</translation>
    </message>
    <message>
        <source>The system's keyring is locked: unlock it and try again.</source>
        <translation>Хранилище ключей системы заблокировано: разблокируйте и повторите.</translation>
    </message>
    <message>
        <source>The template names the picture “{0}”, which the event does not have; it has: {1}.</source>
        <translation>В шаблоне указан рисунок «{0}», которого нет у мероприятия; есть: {1}.</translation>
    </message>
    <message>
        <source>The template shows the picture “{0}”, which the event does not have: add it.</source>
        <translation>В шаблоне рисунок «{0}», которого нет у мероприятия: добавьте его.</translation>
    </message>
    <message>
        <source>The text for “{0}” is too long or has characters that cannot be shown.</source>
        <translation>Текст для «{0}» слишком длинный или содержит непечатаемые знаки.</translation>
    </message>
    <message>
        <source>The ticket code is longer than 512 characters or cannot be printed.</source>
        <translation>Код билета длиннее 512 знаков или непечатаемый.</translation>
    </message>
    <message>
        <source>The ticket code {0} belongs to row {1} already.</source>
        <translation>Код билета {0} уже у строки {1}.</translation>
    </message>
    <message>
        <source>The ticket code {0} belongs to {1} already.</source>
        <translation>Код билета {0} уже принадлежит: {1}.</translation>
    </message>
    <message>
        <source>The tickets of this participant were revoked {0} times: block them instead.</source>
        <translation>Билеты этого участника уже отзывали (всего отзывов: {0}): лучше закройте ему доступ.</translation>
    </message>
    <message>
        <source>The tickets of {0} were revoked {1} times: give them a plain ticket.</source>
        <translation>Билеты ({0}) уже отзывали (всего отзывов: {1}): выдайте обычный билет.</translation>
    </message>
    <message>
        <source>The two files were signed with different keys.</source>
        <translation>Два файла подписаны разными ключами.</translation>
    </message>
    <message>
        <source>The zone “venue” cannot be removed: its admissions are what headcounts count.</source>
        <translation>Зону «venue» нельзя удалить: по входам в неё ведётся подсчёт.</translation>
    </message>
    <message>
        <source>The {0} is longer than 2,000 characters.</source>
        <translation>Поле «{0}» длиннее 2 000 знаков.</translation>
    </message>
    <message>
        <source>The {0} is missing: write it in a few words.</source>
        <translation>Не заполнено ({0}): напишите кратко.</translation>
    </message>
    <message>
        <source>The {0} is too long or has characters that cannot be shown: write it in a few words.</source>
        <translation>Слишком длинно или есть непечатаемые знаки ({0}): напишите кратко.</translation>
    </message>
    <message>
        <source>The {0} of this data folder is damaged: restore it from a backup.</source>
        <translation>Файл {0} этой папки данных повреждён: восстановите его из резервной копии.</translation>
    </message>
    <message>
        <source>There are no labels left: put in a new roll.</source>
        <translation>Этикетки кончились: вставьте новый рулон.</translation>
    </message>
    <message>
        <source>There are {0} entries, and {1} were signed.</source>
        <translation>Записей здесь {0}, а подписано {1}.</translation>
    </message>
    <message>
        <source>There cannot be fewer than no sheets: count again.</source>
        <translation>Листов не может быть меньше нуля: пересчитайте.</translation>
    </message>
    <message>
        <source>There is a database already at {0}; choose another data folder.</source>
        <translation>В {0} уже есть база данных; выберите другую папку данных.</translation>
    </message>
    <message>
        <source>There is a key already at {0}: move it away if nothing needs it any more.</source>
        <translation>В {0} уже есть ключ: уберите его, если он больше не нужен.</translation>
    </message>
    <message>
        <source>There is an operator “{0}” already, here now or before: choose another name.</source>
        <translation>Оператор «{0}» уже есть или был: выберите другое имя.</translation>
    </message>
    <message>
        <source>There is another picture “{0}” in {1} already; choose another folder.</source>
        <translation>В {1} уже есть другой рисунок «{0}»; выберите другую папку.</translation>
    </message>
    <message>
        <source>There is no admission to undo: this participant was not admitted here.</source>
        <translation>Отменять нечего: этого участника здесь не пропускали.</translation>
    </message>
    <message>
        <source>There is no badge template “{0}”; there are: {1}.</source>
        <translation>Шаблона бейджа «{0}» нет; есть: {1}.</translation>
    </message>
    <message>
        <source>There is no category “{0}”; there are: {1}.</source>
        <translation>Категории «{0}» нет; есть: {1}.</translation>
    </message>
    <message>
        <source>There is no column “{0}”; there are: {1}.</source>
        <translation>Столбца «{0}» нет; есть: {1}.</translation>
    </message>
    <message>
        <source>There is no database at {0}: make an event there first.</source>
        <translation>В {0} нет базы данных: сначала создайте там мероприятие.</translation>
    </message>
    <message>
        <source>There is no delegation “{0}”: look for it by a few letters.</source>
        <translation>Делегации «{0}» нет: найдите её по нескольким буквам.</translation>
    </message>
    <message>
        <source>There is no encoding “{0}”; there are: {1}.</source>
        <translation>Кодировки «{0}» нет; есть: {1}.</translation>
    </message>
    <message>
        <source>There is no field “{0}” to write; there are: {1}.</source>
        <translation>Поля «{0}» для записи нет; есть: {1}.</translation>
    </message>
    <message>
        <source>There is no field “{0}”; there are: {1}.</source>
        <translation>Поля «{0}» нет; есть: {1}.</translation>
    </message>
    <message>
        <source>There is no file in {0}: name the folder or ZIP archive with the photos.</source>
        <translation>В {0} нет файлов: укажите папку или ZIP-архив с фото.</translation>
    </message>
    <message>
        <source>There is no file {0}.</source>
        <translation>Файла {0} нет.</translation>
    </message>
    <message>
        <source>There is no folder or ZIP file {0}: check its name.</source>
        <translation>Папки или ZIP-файла {0} нет: проверьте название.</translation>
    </message>
    <message>
        <source>There is no folder {0}: make an event with “init”, or join a server with “pair”.</source>
        <translation>Папки {0} нет: создайте мероприятие командой «init» или подключитесь к серверу командой «pair».</translation>
    </message>
    <message>
        <source>There is no folder {0}: put the stick in, or name another folder.</source>
        <translation>Папки {0} нет: вставьте флешку или укажите другую папку.</translation>
    </message>
    <message>
        <source>There is no import to undo.</source>
        <translation>Отменять нечего: импорта не было.</translation>
    </message>
    <message>
        <source>There is no keyring here that keeps secrets safe: use a passphrase.</source>
        <translation>Здесь нет хранилища ключей, которое надёжно хранит секреты: используйте парольную фразу.</translation>
    </message>
    <message>
        <source>There is no keyring here: start the program in the desktop session in which the key was made.</source>
        <translation>Здесь нет хранилища ключей: запустите программу в том сеансе рабочего стола, где был создан ключ.</translation>
    </message>
    <message>
        <source>There is no label or sheet of that size: write width and height in millimetres.</source>
        <translation>Такого размера этикетки или листа не бывает: укажите ширину и высоту в миллиметрах.</translation>
    </message>
    <message>
        <source>There is no operator “{0}”; there are: {1}.</source>
        <translation>Оператора «{0}» нет; есть: {1}.</translation>
    </message>
    <message>
        <source>There is no participant “{0}”: look them up by name first.</source>
        <translation>Участника «{0}» нет: сначала найдите по имени.</translation>
    </message>
    <message>
        <source>There is no photo “{0}” here.</source>
        <translation>Фото «{0}» здесь нет.</translation>
    </message>
    <message>
        <source>There is no photo “{0}” in {1}; put it there or clear the field.</source>
        <translation>Фото «{0}» в {1} нет; положите его туда или очистите поле.</translation>
    </message>
    <message>
        <source>There is no photo; take or add one.</source>
        <translation>Фото нет; снимите или добавьте.</translation>
    </message>
    <message>
        <source>There is no position {0}, where the running hash was {1}.</source>
        <translation>Нет позиции {0}, где сквозной хеш был {1}.</translation>
    </message>
    <message>
        <source>There is no printer at {0}: check its address.</source>
        <translation>По адресу {0} нет принтера: проверьте адрес.</translation>
    </message>
    <message>
        <source>There is no printer “{0}” in the file of printers; there is {1}.</source>
        <translation>В файле принтеров нет «{0}»; есть: {1}.</translation>
    </message>
    <message>
        <source>There is no printer “{0}” yet: give its --address, too.</source>
        <translation>Принтера «{0}» ещё нет: укажите также --address.</translation>
    </message>
    <message>
        <source>There is no sheet “{0}”; there are: {1}.</source>
        <translation>Листа «{0}» нет; есть: {1}.</translation>
    </message>
    <message>
        <source>There is no such page.</source>
        <translation>Такой страницы нет.</translation>
    </message>
    <message>
        <source>There is no supervisor among the operators.</source>
        <translation>Среди операторов нет супервизора.</translation>
    </message>
    <message>
        <source>There is nothing to take back: this desk has done nothing since it was opened.</source>
        <translation>Отменять нечего: с открытия стойка ничего не делала.</translation>
    </message>
    <message>
        <source>This PIN is the first that anybody tries: choose another one.</source>
        <translation>Такой ПИН-код пробуют первым: выберите другой.</translation>
    </message>
    <message>
        <source>This backup is locked with a passphrase: set CHECKIN_BACKUP_PASSPHRASE to it.</source>
        <translation>Эта резервная копия защищена парольной фразой: задайте её в CHECKIN_BACKUP_PASSPHRASE.</translation>
    </message>
    <message>
        <source>This badge is not known to have been printed here: sign in by PIN, or have it printed again.</source>
        <translation>Неизвестно, чтобы этот бейдж печатали здесь: войдите по ПИН-коду или напечатайте его снова.</translation>
    </message>
    <message>
        <source>This badge is on its way to the printer already.</source>
        <translation>Этот бейдж уже отправлен на принтер.</translation>
    </message>
    <message>
        <source>This badge may have come out: say in the print queue whether it did.</source>
        <translation>Этот бейдж мог выйти: укажите это в очереди печати.</translation>
    </message>
    <message>
        <source>This badge was moved to another printer.</source>
        <translation>Этот бейдж перенесён на другой принтер.</translation>
    </message>
    <message>
        <source>This badge was not sent to {0}: name one that was.</source>
        <translation>Этот бейдж не отправляли на {0}: укажите тот, который отправляли.</translation>
    </message>
    <message>
        <source>This badge was printed again {0} times already, and a {1} may do so {2} times: call a supervisor.</source>
        <translation>Перепечаток этого бейджа уже {0}, а роли «{1}» можно {2}: позовите супервизора.</translation>
    </message>
    <message>
        <source>This badge was printed already: reprint it with a reason.</source>
        <translation>Этот бейдж уже напечатан: перепечатайте с указанием причины.</translation>
    </message>
    <message>
        <source>This badge was replaced by a new one: sign in with the new badge, or by PIN.</source>
        <translation>Этот бейдж заменён новым: войдите с новым бейджем или по ПИН-коду.</translation>
    </message>
    <message>
        <source>This badge was taken off the print queue.</source>
        <translation>Этот бейдж убран из очереди печати.</translation>
    </message>
    <message>
        <source>This badge {0}: look at the print queue again.</source>
        <translation>Этот бейдж {0}: посмотрите очередь печати ещё раз.</translation>
    </message>
    <message>
        <source>This cannot be asked by that method.</source>
        <translation>Об этом нельзя просить этим методом.</translation>
    </message>
    <message>
        <source>This cannot be the name of a file: choose another.</source>
        <translation>Так файл называться не может: выберите другое имя.</translation>
    </message>
    <message>
        <source>This check-in was taken back already.</source>
        <translation>Эта отметка о приходе уже отменена.</translation>
    </message>
    <message>
        <source>This computer has no printer “{0}” (it has {1}): correct {2} in the file of printers.</source>
        <translation>На этом компьютере нет принтера «{0}» (есть: {1}): исправьте {2} в файле принтеров.</translation>
    </message>
    <message>
        <source>This could not be removed from {0}: {1}. Close the programs that use it, then try again.</source>
        <translation>Из {0} не удалось удалить: {1}. Закройте программы, которые этим пользуются, и попробуйте снова.</translation>
    </message>
    <message>
        <source>This data folder has no event yet: make one with “init” or pair it with a server.</source>
        <translation>В этой папке данных ещё нет мероприятия: создайте командой «init» или подключите к серверу.</translation>
    </message>
    <message>
        <source>This data folder is locked with a passphrase: set CHECKIN_PASSPHRASE to it.</source>
        <translation>Папка данных закрыта парольной фразой: задайте её в CHECKIN_PASSPHRASE.</translation>
    </message>
    <message>
        <source>This data folder was opened for reading only.</source>
        <translation>Папка данных открыта только для чтения.</translation>
    </message>
    <message>
        <source>This database has no event yet: make one with “init” or pair a desk that has one.</source>
        <translation>В этой базе ещё нет мероприятия: создайте командой «init» или подключите стойку, у которой оно есть.</translation>
    </message>
    <message>
        <source>This database server only reads: give the address of the main one.</source>
        <translation>Этот сервер базы данных только читает: укажите адрес основного.</translation>
    </message>
    <message>
        <source>This database was made by a newer version of the program (schema {0}, this one knows {1}): update the program.</source>
        <translation>База создана более новой версией программы (схема {0}, эта знает {1}): обновите программу.</translation>
    </message>
    <message>
        <source>This desk belongs to a server: erase the event there, and the desks follow.</source>
        <translation>У этой стойки есть сервер: сотрите мероприятие на нём, и стойки сделают то же.</translation>
    </message>
    <message>
        <source>This desk belongs to the server at {0}: erase the event there, and the desks follow. What lies on this computer alone is removed with “reset”.</source>
        <translation>Эта стойка подключена к серверу {0}: сотрите мероприятие на нём, и стойки сделают то же. Данные только этого компьютера удаляет «reset».</translation>
    </message>
    <message>
        <source>This desk gets its badge templates from the server: export this one as a file, and import it there with “templates import”.</source>
        <translation>Шаблоны бейджей приходят на эту стойку с сервера: сохраните этот в файл и импортируйте там командой «templates import».</translation>
    </message>
    <message>
        <source>This desk gets its operators from the server: change them there with “operators”.</source>
        <translation>Операторы приходят на эту стойку с сервера: меняйте их там командой «operators».</translation>
    </message>
    <message>
        <source>This desk gets the event's keys from its server: change them in the server's data folder.</source>
        <translation>Ключи мероприятия приходят на эту стойку с сервера: меняйте их в папке данных сервера.</translation>
    </message>
    <message>
        <source>This desk gets the event's settings from its server: change them there.</source>
        <translation>Эта стойка получает настройки мероприятия с сервера: меняйте их там.</translation>
    </message>
    <message>
        <source>This desk has no folder for its settings.</source>
        <translation>У этой стойки нет папки для настроек.</translation>
    </message>
    <message>
        <source>This desk has no printer “{0}”; it has: {1}.</source>
        <translation>У этой стойки нет принтера «{0}»; есть: {1}.</translation>
    </message>
    <message>
        <source>This desk has no printer.</source>
        <translation>У этой стойки нет принтера.</translation>
    </message>
    <message>
        <source>This desk has no printer: choose one first.</source>
        <translation>У этой стойки нет принтера: сначала выберите его.</translation>
    </message>
    <message>
        <source>This desk has no server yet: pair it with one first.</source>
        <translation>У этой стойки ещё нет сервера: сначала подключите её.</translation>
    </message>
    <message>
        <source>This desk is closed already.</source>
        <translation>Эта стойка уже закрыта.</translation>
    </message>
    <message>
        <source>This desk is locked: sign in first.</source>
        <translation>Стойка заблокирована: сначала войдите.</translation>
    </message>
    <message>
        <source>This desk is open already.</source>
        <translation>Эта стойка уже открыта.</translation>
    </message>
    <message>
        <source>This desk lacks its event: get it from the server with “sync --once”, then start again.</source>
        <translation>У этой стойки нет мероприятия: получите его с сервера командой «sync --once» и запустите программу снова.</translation>
    </message>
    <message>
        <source>This desk removes its data, as its server ordered: nothing can be done here any more.</source>
        <translation>Эта стойка удаляет свои данные по приказу сервера: работать здесь больше нельзя.</translation>
    </message>
    <message>
        <source>This desk was closed by {0}. A supervisor opens it again.</source>
        <translation>Стойка закрыта ({0}). Снова открыть её может супервизор.</translation>
    </message>
    <message>
        <source>This desk was closed by {0}: {1}. A supervisor opens it again.</source>
        <translation>Стойка закрыта ({0}): {1}. Снова открыть её может супервизор.</translation>
    </message>
    <message>
        <source>This desk was taken out of the event, and is to remove its data.</source>
        <translation>Эта стойка выведена из мероприятия и должна удалить свои данные.</translation>
    </message>
    <message>
        <source>This desk was taken out of “{0}” by its server: its data were removed from this computer.</source>
        <translation>Сервер вывел эту стойку из мероприятия «{0}»: её данные удалены с этого компьютера.</translation>
    </message>
    <message>
        <source>This desk works alone, without a server.</source>
        <translation>Эта стойка работает одна, без сервера.</translation>
    </message>
    <message>
        <source>This event was erased: nothing can be asked of it any more.</source>
        <translation>Это мероприятие стёрто: запросить о нём больше ничего нельзя.</translation>
    </message>
    <message>
        <source>This event was not erased.</source>
        <translation>Это мероприятие не стёрто.</translation>
    </message>
    <message>
        <source>This is a rehearsal already: there is none of a rehearsal.</source>
        <translation>Это уже репетиция: репетиции репетиции не бывает.</translation>
    </message>
    <message>
        <source>This is a rehearsal: it joins no server, so that nothing of it reaches the event.</source>
        <translation>Это репетиция: она не подключается к серверу, чтобы ничто из неё не попало в мероприятие.</translation>
    </message>
    <message>
        <source>This is a rehearsal: nothing of it is handed over, and it takes nothing in.</source>
        <translation>Это репетиция: из неё ничего не передаётся и в неё ничего не принимается.</translation>
    </message>
    <message>
        <source>This is a rehearsal: there is no journal of it to be signed.</source>
        <translation>Это репетиция: её журнал не подписывают.</translation>
    </message>
    <message>
        <source>This is more than one message may carry.</source>
        <translation>Это больше, чем может нести одно сообщение.</translation>
    </message>
    <message>
        <source>This is no answer of a printer: check its address.</source>
        <translation>Это ответ не принтера: проверьте адрес.</translation>
    </message>
    <message>
        <source>This is no desk: a browser keeps nothing.</source>
        <translation>Это не стойка: браузер ничего не хранит.</translation>
    </message>
    <message>
        <source>This is no file of entries of Checkin Desk: choose another one.</source>
        <translation>Это не файл записей Checkin Desk: выберите другой.</translation>
    </message>
    <message>
        <source>This is no link of a server: scan the code that the server or a supervisor's desk shows.</source>
        <translation>Это не ссылка сервера: отсканируйте код, который показывает сервер или стойка супервизора.</translation>
    </message>
    <message>
        <source>This is no request that the server understands.</source>
        <translation>Этот запрос сервер не понимает.</translation>
    </message>
    <message>
        <source>This is no signed journal of Checkin Desk, or it is of a newer version.</source>
        <translation>Это не подписанный журнал Checkin Desk, или он от более новой версии.</translation>
    </message>
    <message>
        <source>This is no supervisor's badge: scan a supervisor's, or enter their PIN. Nothing was recorded of this scan.</source>
        <translation>Это не бейдж супервизора: отсканируйте бейдж супервизора или введите его PIN-код. Это сканирование никуда не записано.</translation>
    </message>
    <message>
        <source>This is nobody's badge who works here. Sign in first: nothing was recorded of this scan.</source>
        <translation>Это не бейдж сотрудника. Сначала войдите: это сканирование не записано.</translation>
    </message>
    <message>
        <source>This is not a label that this program wrote.</source>
        <translation>Эту этикетку создала не эта программа.</translation>
    </message>
    <message>
        <source>This is not the photo of this name: a JPEG of up to 300 kB, called after its content.</source>
        <translation>Это не фото с таким именем: нужен JPEG до 300 кБ, названный по содержимому.</translation>
    </message>
    <message>
        <source>This key or passphrase does not open the database (or the file is no database of this program).</source>
        <translation>Этот ключ или парольная фраза не открывает базу данных (или файл — не база этой программы).</translation>
    </message>
    <message>
        <source>This label has fewer dots than it says.</source>
        <translation>В этикетке меньше точек, чем заявлено.</translation>
    </message>
    <message>
        <source>This label has more dots than it says.</source>
        <translation>В этикетке больше точек, чем заявлено.</translation>
    </message>
    <message>
        <source>This label has more or fewer dots than it says.</source>
        <translation>Число точек в этикетке не совпадает с заявленным.</translation>
    </message>
    <message>
        <source>This label is larger than any printer takes.</source>
        <translation>Такую большую этикетку не примет ни один принтер.</translation>
    </message>
    <message>
        <source>This pairing code is wrong, used already or older than ten minutes: get a new one.</source>
        <translation>Код подключения неверный, уже использован или старше десяти минут: возьмите новый.</translation>
    </message>
    <message>
        <source>This participant is not on the roster any more.</source>
        <translation>Этого участника больше нет в списке.</translation>
    </message>
    <message>
        <source>This participant is not on the roster any more: cancel the badge.</source>
        <translation>Этого участника больше нет в списке: отмените бейдж.</translation>
    </message>
    <message>
        <source>This participant is not on the roster of this desk yet: let it sync first.</source>
        <translation>Этого участника ещё нет в списке этой стойки: дождитесь синхронизации.</translation>
    </message>
    <message>
        <source>This photo was erased with the data of whom it shows.</source>
        <translation>Эта фотография удалена вместе с данными того, кто на ней.</translation>
    </message>
    <message>
        <source>This printer was added after the program was started: start it again first.</source>
        <translation>Этот принтер добавлен после запуска программы: сначала перезапустите её.</translation>
    </message>
    <message>
        <source>This server</source>
        <translation>Этот сервер</translation>
    </message>
    <message>
        <source>This server keeps no photos.</source>
        <translation>Этот сервер не хранит фото.</translation>
    </message>
    <message>
        <source>This server speaks HTTP/1.1.</source>
        <translation>Этот сервер говорит на HTTP/1.1.</translation>
    </message>
    <message>
        <source>This server speaks version {0} of the protocol and the desk {1}: update the program on the older of the two.</source>
        <translation>Сервер использует протокол версии {0}, а стойка — {1}: обновите программу там, где она старее.</translation>
    </message>
    <message>
        <source>This server takes no packed bodies.</source>
        <translation>Этот сервер не принимает сжатого содержимого.</translation>
    </message>
    <message>
        <source>This was taken back already.</source>
        <translation>Это уже отменено.</translation>
    </message>
    <message>
        <source>Tickets cannot be valid until {0}: name a day before 2106.</source>
        <translation>Билеты не могут действовать до {0}: укажите день раньше 2106 года.</translation>
    </message>
    <message>
        <source>Tickets cannot be valid until {0}: name a day from 1970 to 2105.</source>
        <translation>Билеты не могут действовать до {0}: укажите день с 1970 по 2105 год.</translation>
    </message>
    <message>
        <source>To have something corrected or erased, ask the organiser and name the id.</source>
        <translation>Чтобы исправить или удалить что-либо, обратитесь к организатору и назовите id.</translation>
    </message>
    <message>
        <source>Too many open files</source>
        <translation>открыто слишком много файлов</translation>
    </message>
    <message>
        <source>Too many requests at once: wait a moment, then try again.</source>
        <translation>Слишком много запросов сразу: подождите и повторите.</translation>
    </message>
    <message>
        <source>Too many windows of this browser or desk listen for news: close one of them.</source>
        <translation>Слишком много окон этого браузера или стойки ждут новостей: закройте одно из них.</translation>
    </message>
    <message>
        <source>Too many wrong pairing codes: wait a minute, then try again.</source>
        <translation>Слишком много неверных кодов подключения: подождите минуту и повторите.</translation>
    </message>
    <message>
        <source>Too many wrong tries: try again in {0}.</source>
        <translation>Слишком много неверных попыток: повторите через {0}.</translation>
    </message>
    <message>
        <source>Two categories have the same key; every category needs its own.</source>
        <translation>У двух категорий одинаковый ключ; у каждой должен быть свой.</translation>
    </message>
    <message>
        <source>Two copies of {0} are at work. Pair one of them anew, so that it gets a name of its own.</source>
        <translation>Работают две копии ({0}). Подключите одну из них заново, чтобы у неё было своё имя.</translation>
    </message>
    <message>
        <source>Two operators have the same id; every one needs their own.</source>
        <translation>У двух операторов одинаковый идентификатор; у каждого должен быть свой.</translation>
    </message>
    <message>
        <source>Two printers have the same name: give every one its own.</source>
        <translation>У двух принтеров одинаковое имя: дайте каждому своё.</translation>
    </message>
    <message>
        <source>Two zones have the same key; every zone needs its own.</source>
        <translation>У двух зон одинаковый ключ; у каждой должен быть свой.</translation>
    </message>
    <message>
        <source>Until this is put right others do not see this desk's scans.</source>
        <translation>Пока это не исправлено, другие не видят сканирований этой стойки.</translation>
    </message>
    <message>
        <source>What answers at {0} is not a Checkin Desk server: check the address.</source>
        <translation>По адресу {0} отвечает не сервер Checkin Desk: проверьте адрес.</translation>
    </message>
    <message>
        <source>What answers at {0} packs its answers, which no Checkin Desk server does: check the address, and that nothing on the way changes what the server says.</source>
        <translation>По адресу {0} ответы приходят сжатыми, чего сервер Checkin Desk не делает: проверьте адрес и то, что по пути ничто не меняет ответы сервера.</translation>
    </message>
    <message>
        <source>What answers at {0} sends more than a Checkin Desk server would: check the address, and ask whoever runs the server.</source>
        <translation>По адресу {0} приходит больше, чем мог бы прислать сервер Checkin Desk: проверьте адрес и спросите того, кто ведёт сервер.</translation>
    </message>
    <message>
        <source>What is kept of overrides, reprints and messages is not what the entries say.</source>
        <translation>Сохранённые сведения о пропусках вопреки правилам, перепечатках и сообщениях расходятся с записями.</translation>
    </message>
    <message>
        <source>What is kept of participant {0} is not what the entries say.</source>
        <translation>Сохранённые сведения об участнике {0} расходятся с записями.</translation>
    </message>
    <message>
        <source>What is kept of scans over time is not what the entries say.</source>
        <translation>Сохранённые сведения о сканированиях по времени расходятся с записями.</translation>
    </message>
    <message>
        <source>What is shown can be written as .xlsx, .csv or .pdf: give {0} one of these endings.</source>
        <translation>Показанное можно записать как .xlsx, .csv или .pdf: дайте {0} одно из этих расширений.</translation>
    </message>
    <message>
        <source>Whoever is registered as “{0}” needs: {1}. Fill it in.</source>
        <translation>Для категории «{0}» нужно: {1}. Заполните.</translation>
    </message>
    <message>
        <source>With a filter headcounts can be grouped by {0} only, not by {1}.</source>
        <translation>С отбором число присутствующих группируется только по: {0}, но не по: {1}.</translation>
    </message>
    <message>
        <source>Write in a few words why the badge is printed again.</source>
        <translation>Напишите кратко, почему бейдж печатается снова.</translation>
    </message>
    <message>
        <source>Write the name of whoever takes the badges.</source>
        <translation>Впишите имя того, кто получает бейджи.</translation>
    </message>
    <message>
        <source>a JSON file</source>
        <translation>файл JSON</translation>
    </message>
    <message>
        <source>a PNG may have {0} million, a JPEG {1} million</source>
        <translation>PNG — до {0} млн, JPEG — до {1} млн</translation>
    </message>
    <message>
        <source>a badge</source>
        <translation>бейдж</translation>
    </message>
    <message>
        <source>a date</source>
        <translation>дата</translation>
    </message>
    <message>
        <source>a list</source>
        <translation>список</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>число</translation>
    </message>
    <message>
        <source>a side of the badge is {0} mm and must be from {1} to {2}</source>
        <translation>сторона бейджа {0} мм, а должна быть от {1} до {2}</translation>
    </message>
    <message>
        <source>a table</source>
        <translation>таблица</translation>
    </message>
    <message>
        <source>a text in quotes</source>
        <translation>текст в кавычках</translation>
    </message>
    <message>
        <source>a time</source>
        <translation>время</translation>
    </message>
    <message>
        <source>a web page</source>
        <translation>веб-страница</translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation>целое число</translation>
    </message>
    <message>
        <source>an XML file</source>
        <translation>файл XML</translation>
    </message>
    <message>
        <source>check that it is switched on and connected</source>
        <translation>проверьте, включён ли он и подключён</translation>
    </message>
    <message>
        <source>desk {0}</source>
        <translation>стойка {0}</translation>
    </message>
    <message>
        <source>does not fit</source>
        <translation>не помещается</translation>
    </message>
    <message>
        <source>element {0}</source>
        <translation>элемент {0}</translation>
    </message>
    <message>
        <source>element {0} ({1})</source>
        <translation>элемент {0} ({1})</translation>
    </message>
    <message>
        <source>element {0}, {1}</source>
        <translation>элемент {0}, {1}</translation>
    </message>
    <message>
        <source>fits only with words broken</source>
        <translation>помещается только с разрывом слов</translation>
    </message>
    <message>
        <source>folder {0}</source>
        <translation>папка {0}</translation>
    </message>
    <message>
        <source>is at the printer</source>
        <translation>в принтере</translation>
    </message>
    <message>
        <source>is being sent to the printer</source>
        <translation>отправляется на принтер</translation>
    </message>
    <message>
        <source>is out</source>
        <translation>напечатан</translation>
    </message>
    <message>
        <source>it has {0} elements, and may have {1}</source>
        <translation>в нём элементов: {0}, а можно {1}</translation>
    </message>
    <message>
        <source>it has {0} printers, and may have {1}</source>
        <translation>в нём принтеров: {0}, а можно {1}</translation>
    </message>
    <message>
        <source>may have come out or not</source>
        <translation>мог выйти, а мог и нет</translation>
    </message>
    <message>
        <source>no organisation</source>
        <translation>без организации</translation>
    </message>
    <message>
        <source>of {0} × {1} mm</source>
        <translation>размером {0} × {1} мм</translation>
    </message>
    <message>
        <source>part {0}</source>
        <translation>часть {0}</translation>
    </message>
    <message>
        <source>part {0}, {1}</source>
        <translation>часть {0}, {1}</translation>
    </message>
    <message>
        <source>payloads.{0} must be up to {1} names, none of them empty</source>
        <translation>payloads.{0} — не больше {1} непустых имён</translation>
    </message>
    <message>
        <source>printer {0} (“{1}”)</source>
        <translation>принтер {0} («{1}»)</translation>
    </message>
    <message>
        <source>so many badges</source>
        <translation>столько бейджей</translation>
    </message>
    <message>
        <source>the colour of {0} must look like #33658a, or be category or on_category</source>
        <translation>цвет ({0}) должен иметь вид #33658a или быть category либо on_category</translation>
    </message>
    <message>
        <source>the template</source>
        <translation>шаблон</translation>
    </message>
    <message>
        <source>this server</source>
        <translation>этот сервер</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true или false</translation>
    </message>
    <message>
        <source>waits in the queue</source>
        <translation>ждёт в очереди</translation>
    </message>
    <message>
        <source>was cancelled</source>
        <translation>отменён</translation>
    </message>
    <message>
        <source>was not printed</source>
        <translation>не напечатан</translation>
    </message>
    <message>
        <source>{0} GB are free on the disk.</source>
        <translation>На диске свободно {0} ГБ.</translation>
    </message>
    <message>
        <source>{0} asks for the field “{1}”, which there is not</source>
        <translation>{0}: нужно поле «{1}», а такого нет</translation>
    </message>
    <message>
        <source>{0} cannot be made ({1}); choose another place.</source>
        <translation>Не удалось создать {0} ({1}); выберите другое место.</translation>
    </message>
    <message>
        <source>{0} cannot be made: {1}. Choose another folder with --data.</source>
        <translation>Не удалось создать {0}: {1}. Выберите другую папку с помощью --data.</translation>
    </message>
    <message>
        <source>{0} cannot be reached: check that it is switched on and connected.</source>
        <translation>Принтер {0} недоступен: проверьте, включён ли он и подключён.</translation>
    </message>
    <message>
        <source>{0} cannot be reached: {1}.</source>
        <translation>Принтер {0} недоступен: {1}.</translation>
    </message>
    <message>
        <source>{0} cannot be read ({1}): allow it, or remove it.</source>
        <translation>Не удаётся прочитать {0} ({1}): разрешите доступ или удалите файл.</translation>
    </message>
    <message>
        <source>{0} cannot be read ({1}): check its name and the stick.</source>
        <translation>Не читается {0} ({1}): проверьте имя и флешку.</translation>
    </message>
    <message>
        <source>{0} cannot be read ({1}): check its name.</source>
        <translation>{0} не читается ({1}): проверьте имя файла.</translation>
    </message>
    <message>
        <source>{0} cannot be read ({1}): choose another backup.</source>
        <translation>{0} не читается ({1}): выберите другую резервную копию.</translation>
    </message>
    <message>
        <source>{0} cannot be read ({1}); choose another file.</source>
        <translation>Не читается {0} ({1}); выберите другой файл.</translation>
    </message>
    <message>
        <source>{0} cannot be read ({1}); choose another picture.</source>
        <translation>Не читается {0} ({1}); выберите другой рисунок.</translation>
    </message>
    <message>
        <source>{0} cannot be read: restore it from a backup.</source>
        <translation>Не читается {0}: восстановите из резервной копии.</translation>
    </message>
    <message>
        <source>{0} cannot be read: {1}.</source>
        <translation>{0} не читается: {1}.</translation>
    </message>
    <message>
        <source>{0} cannot be removed ({1}): remove it by hand.</source>
        <translation>{0} не удаляется ({1}): удалите вручную.</translation>
    </message>
    <message>
        <source>{0} cannot be written ({1}): check its disk.</source>
        <translation>Не удалось записать {0} ({1}): проверьте диск.</translation>
    </message>
    <message>
        <source>{0} cannot be written ({1}): choose another place.</source>
        <translation>Не удалось записать {0} ({1}): выберите другое место.</translation>
    </message>
    <message>
        <source>{0} cannot be written ({1}): make room or allow it.</source>
        <translation>Не удалось записать {0} ({1}): освободите место или разрешите запись.</translation>
    </message>
    <message>
        <source>{0} cannot be written ({1}): name another folder.</source>
        <translation>В {0} нельзя записать ({1}): укажите другую папку.</translation>
    </message>
    <message>
        <source>{0} cannot be written ({1}): nothing was erased.</source>
        <translation>Не удалось записать {0} ({1}): ничего не стёрто.</translation>
    </message>
    <message>
        <source>{0} cannot be written ({1}): the next batch of changed badges will contain these again.</source>
        <translation>Не удалось записать {0} ({1}): в следующей партии изменённых бейджей эти будут снова.</translation>
    </message>
    <message>
        <source>{0} cannot be written ({1}); choose another place.</source>
        <translation>Не удалось записать {0} ({1}); выберите другое место.</translation>
    </message>
    <message>
        <source>{0} cannot be written ({1}); make room there or choose another folder.</source>
        <translation>Не удалось записать {0} ({1}); освободите там место или выберите другую папку.</translation>
    </message>
    <message>
        <source>{0} cannot be written: check its permissions.</source>
        <translation>Нельзя записать в {0}: проверьте права.</translation>
    </message>
    <message>
        <source>{0} cannot be {1}</source>
        <translation>{0}: недопустимо {1}</translation>
    </message>
    <message>
        <source>{0} days</source>
        <translation>{0} дн.</translation>
    </message>
    <message>
        <source>{0} defines XML entities, which no spreadsheet does: save the roster again.</source>
        <translation>В {0} определены сущности XML, чего в таблицах не бывает: сохраните список заново.</translation>
    </message>
    <message>
        <source>{0} does not know this badge any more: look whether it came out.</source>
        <translation>Принтер {0} больше не знает этот бейдж: проверьте, вышел ли он.</translation>
    </message>
    <message>
        <source>{0} does not print: look what it shows.</source>
        <translation>Принтер {0} не печатает: посмотрите, что он показывает.</translation>
    </message>
    <message>
        <source>{0} does not say what it made of this badge: look whether it came out.</source>
        <translation>Принтер {0} не сообщает, что с этим бейджем: проверьте, вышел ли он.</translation>
    </message>
    <message>
        <source>{0} does not take sheets of {1} × {2} mm: set its stock in its profile, or print on another printer.</source>
        <translation>Принтер {0} не принимает листы {1} × {2} мм: укажите бумагу в его профиле или печатайте на другом.</translation>
    </message>
    <message>
        <source>{0} does not take this badge{1}. Check the printer, then print it again.</source>
        <translation>Принтер {0} не принимает этот бейдж{1}. Проверьте принтер и напечатайте снова.</translation>
    </message>
    <message>
        <source>{0} does not tell what became of this badge (status {1}).</source>
        <translation>Принтер {0} не сообщает, что стало с этим бейджем (код {1}).</translation>
    </message>
    <message>
        <source>{0} entries at {1} are of a newer version. Update the program to make use of them.</source>
        <translation>Записей более новой версии ({1}): {0}. Обновите программу, чтобы их использовать.</translation>
    </message>
    <message>
        <source>{0} entries of the earlier file are missing here, the first from its position {1}.</source>
        <translation>Здесь нет записей из прежнего файла: {0}; первая стоит там на позиции {1}.</translation>
    </message>
    <message>
        <source>{0} entries of this desk are not at the server yet.</source>
        <translation>Записей этой стойки, которых ещё нет на сервере: {0}.</translation>
    </message>
    <message>
        <source>{0} entries of this desk had not been sent: they were removed, too.</source>
        <translation>Неотправленных записей этой стойки: {0}; они тоже удалены.</translation>
    </message>
    <message>
        <source>{0} entries of this desk were not sent yet: let it sync, or take them along with “export-entries”, then try again.</source>
        <translation>Ещё не отправлено записей этой стойки: {0}. Дождитесь синхронизации или возьмите их с собой командой «export-entries», затем повторите.</translation>
    </message>
    <message>
        <source>{0} entries were set aside at {1}, because they are damaged.</source>
        <translation>Отложено повреждённых записей ({1}): {0}.</translation>
    </message>
    <message>
        <source>{0} failed while it was sent this badge: look whether it came out.</source>
        <translation>Сбой принтера {0} при отправке бейджа: проверьте, вышел ли он.</translation>
    </message>
    <message>
        <source>{0} files are called after {1} ({2}): leave only one.</source>
        <translation>Файлов с именем {1}: {0} ({2}). Оставьте один.</translation>
    </message>
    <message>
        <source>{0} gave this badge up after it had begun: look whether it came out.</source>
        <translation>Принтер {0} начал печатать этот бейдж и прервал печать: проверьте, вышел ли он.</translation>
    </message>
    <message>
        <source>{0} gave this badge up: print it again.</source>
        <translation>Принтер {0} прервал печать этого бейджа: напечатайте снова.</translation>
    </message>
    <message>
        <source>{0} has a badge size that is none: write width and height in millimetres</source>
        <translation>{0}: неверный размер бейджа; укажите ширину и высоту в миллиметрах</translation>
    </message>
    <message>
        <source>{0} has a brace without its other half; write {{{{ for a brace itself</source>
        <translation>{0}: фигурная скобка без пары; саму скобку пишите как {{{{</translation>
    </message>
    <message>
        <source>{0} has a jam: open it, take the badge out and close it.</source>
        <translation>Замятие в принтере {0}: откройте его, выньте бейдж и закройте.</translation>
    </message>
    <message>
        <source>{0} has a length or an angle that is no number</source>
        <translation>{0}: длина или угол — не число</translation>
    </message>
    <message>
        <source>{0} has a line of more than a million characters: it is no roster.</source>
        <translation>В {0} строка длиннее миллиона знаков: это не список участников.</translation>
    </message>
    <message>
        <source>{0} has a mistake: {1}.</source>
        <translation>Ошибка в {0}: {1}.</translation>
    </message>
    <message>
        <source>{0} has a number or a table that is far too long: shorten it.</source>
        <translation>В {0} слишком длинное число или таблица: сократите.</translation>
    </message>
    <message>
        <source>{0} has a square bracket without its other half; write [[ for a bracket itself</source>
        <translation>{0}: квадратная скобка без пары; саму скобку пишите как [[</translation>
    </message>
    <message>
        <source>{0} has an id of another program, “{1}”: give them a plain ticket.</source>
        <translation>У {0} идентификатор другой программы, «{1}»: выдайте обычный билет.</translation>
    </message>
    <message>
        <source>{0} has damaged files that only the present key opens: move them away, or have them removed (--discard-damaged).</source>
        <translation>В {0} лежат повреждённые файлы, которые открывает только нынешний ключ: уберите их или велите удалить (--discard-damaged).</translation>
    </message>
    <message>
        <source>{0} has headings and no rows.</source>
        <translation>В {0} есть заголовки, но нет строк.</translation>
    </message>
    <message>
        <source>{0} has no {1}: it is no data folder, or the file was lost.</source>
        <translation>В {0} нет {1}: это не папка данных, или файл утерян.</translation>
    </message>
    <message>
        <source>{0} has stopped{1}. Look at the printer, then start it again.</source>
        <translation>Принтер {0} остановился{1}. Осмотрите его и запустите снова.</translation>
    </message>
    <message>
        <source>{0} has the key “{1}”, which there is not</source>
        <translation>{0}: ключ «{1}», а такого нет</translation>
    </message>
    <message>
        <source>{0} has the name of another one</source>
        <translation>{0}: имя уже занято</translation>
    </message>
    <message>
        <source>{0} holds NUL bytes, as no text does: save the roster as XLSX or CSV again.</source>
        <translation>В {0} нулевые байты, чего в тексте не бывает: сохраните список заново в XLSX или CSV.</translation>
    </message>
    <message>
        <source>{0} holds an event already: choose another folder with --data.</source>
        <translation>В {0} уже есть мероприятие: выберите другую папку с помощью --data.</translation>
    </message>
    <message>
        <source>{0} holds an event that is no rehearsal: move it elsewhere.</source>
        <translation>В {0} лежит мероприятие, а не репетиция: перенесите его.</translation>
    </message>
    <message>
        <source>{0} holds another event: pair a new folder with --data.</source>
        <translation>В {0} другое мероприятие: подключите новую папку с помощью --data.</translation>
    </message>
    <message>
        <source>{0} holds halves of characters (lone surrogates), as no text does: save the roster again.</source>
        <translation>В {0} половинки знаков (одиночные суррогаты), чего в тексте не бывает: сохраните список заново.</translation>
    </message>
    <message>
        <source>{0} holds more than 256 MB of text: save the roster as CSV.</source>
        <translation>В {0} больше 256 МБ текста: сохраните список как CSV.</translation>
    </message>
    <message>
        <source>{0} holds more than {1} files: take them in several steps.</source>
        <translation>В {0} больше {1} файлов: загрузите их в несколько приёмов.</translation>
    </message>
    <message>
        <source>{0} holds no event.</source>
        <translation>В {0} нет мероприятия.</translation>
    </message>
    <message>
        <source>{0} holds no event: make one with “init”, or join a server with “pair”.</source>
        <translation>В {0} нет мероприятия: создайте командой «init» или подключитесь к серверу командой «pair».</translation>
    </message>
    <message>
        <source>{0} holds this badge back: release it there, or cancel it.</source>
        <translation>Принтер {0} отложил этот бейдж: разрешите его печать там или отмените.</translation>
    </message>
    <message>
        <source>{0} hours</source>
        <translation>{0} ч</translation>
    </message>
    <message>
        <source>{0} is a binary workbook (XLSB): save it as XLSX.</source>
        <translation>{0} — двоичная книга (XLSB): сохраните как XLSX.</translation>
    </message>
    <message>
        <source>{0} is a folder: choose a file.</source>
        <translation>{0} — папка: выберите файл.</translation>
    </message>
    <message>
        <source>{0} is a number out of range</source>
        <translation>{0}: число вне допустимого</translation>
    </message>
    <message>
        <source>{0} is being read by another program: close that one, then try again.</source>
        <translation>{0} читает другая программа: закройте её и попробуйте снова.</translation>
    </message>
    <message>
        <source>{0} is busy: the badge is sent as soon as it is free.</source>
        <translation>Принтер {0} занят: бейдж будет отправлен, когда он освободится.</translation>
    </message>
    <message>
        <source>{0} is damaged and no spreadsheet that can be read: save it again.</source>
        <translation>{0} повреждён, таблица не читается: сохраните заново.</translation>
    </message>
    <message>
        <source>{0} is empty.</source>
        <translation>Пусто: {0}.</translation>
    </message>
    <message>
        <source>{0} is in no encoding that can be read: save it as UTF-8.</source>
        <translation>Кодировка {0} не распознана: сохраните в UTF-8.</translation>
    </message>
    <message>
        <source>{0} is in use by another copy of the program: close that one, or choose another with --data.</source>
        <translation>{0} использует другая копия программы: закройте её или выберите другую папку с помощью --data.</translation>
    </message>
    <message>
        <source>{0} is larger than 2 MB, which no badge template is; choose another file.</source>
        <translation>{0} больше 2 МБ, шаблонов бейджа такого размера не бывает; выберите другой файл.</translation>
    </message>
    <message>
        <source>{0} is locked with a password: save it without one.</source>
        <translation>{0} защищён паролем: сохраните без пароля.</translation>
    </message>
    <message>
        <source>{0} is longer than {1} characters: remove what it repeats.</source>
        <translation>{0} длиннее {1} знаков: уберите повторы.</translation>
    </message>
    <message>
        <source>{0} is no TOML file: {1}. Put it right, or remove it and add the printers again in the settings.</source>
        <translation>{0} — не файл TOML: {1}. Исправьте его или удалите и добавьте принтеры заново в настройках.</translation>
    </message>
    <message>
        <source>{0} is no folder and no ZIP archive that can be read: pack it again.</source>
        <translation>{0} — не папка и не читаемый ZIP-архив: упакуйте заново.</translation>
    </message>
    <message>
        <source>{0} is no roster: no column is headed Name, ФИО or the like; name the column with --map name=COLUMN if there is one.</source>
        <translation>{0} — не список участников: нет столбца «ФИО», Name или похожего; если он есть, укажите его: --map name=СТОЛБЕЦ.</translation>
    </message>
    <message>
        <source>{0} is no spreadsheet that can be read: save it as XLSX or CSV again.</source>
        <translation>{0} — не читаемая таблица: сохраните заново в XLSX или CSV.</translation>
    </message>
    <message>
        <source>{0} is no spreadsheet: save the roster as XLSX, ODS or CSV.</source>
        <translation>{0} — не таблица: сохраните список в XLSX, ODS или CSV.</translation>
    </message>
    <message>
        <source>{0} is no text in UTF-8, as a badge template is; choose another file.</source>
        <translation>{0} — не текст в UTF-8, как шаблон бейджа; выберите другой файл.</translation>
    </message>
    <message>
        <source>{0} is no text in UTF-8: save it as UTF-8, or remove it and add the printers again in the settings.</source>
        <translation>{0} — не текст в UTF-8: сохраните файл в UTF-8 или удалите его и добавьте принтеры заново в настройках.</translation>
    </message>
    <message>
        <source>{0} is not in the encoding {1} throughout: save it as UTF-8, or choose another.</source>
        <translation>{0} не весь в кодировке {1}: сохраните в UTF-8 или выберите другую.</translation>
    </message>
    <message>
        <source>{0} is of an Excel older than 1995: open it there and save it as XLSX.</source>
        <translation>{0} из Excel старше 1995 года: откройте там и сохраните как XLSX.</translation>
    </message>
    <message>
        <source>{0} is of an older version: open the desk or the server on it once.</source>
        <translation>{0} старой версии: откройте на нём стойку или сервер один раз.</translation>
    </message>
    <message>
        <source>{0} is of version {1}, and this program knows {2}: update the program.</source>
        <translation>{0} версии {1}, а программа знает {2}: обновите программу.</translation>
    </message>
    <message>
        <source>{0} is on the back, and the badge has none: its form is “single”</source>
        <translation>{0} на обороте, а его у бейджа нет: форма «single»</translation>
    </message>
    <message>
        <source>{0} is open: close it.</source>
        <translation>Принтер {0} открыт: закройте его.</translation>
    </message>
    <message>
        <source>{0} is out of badges: load new ones.</source>
        <translation>В принтере {0} кончились бейджи: загрузите новые.</translation>
    </message>
    <message>
        <source>{0} is out of ink or ribbon: change it.</source>
        <translation>В принтере {0} кончились чернила или лента: замените.</translation>
    </message>
    <message>
        <source>{0} is paused: have it go on.</source>
        <translation>Принтер {0} на паузе: возобновите печать.</translation>
    </message>
    <message>
        <source>{0} is the last supervisor: add another one first, or remove the others.</source>
        <translation>{0} — последний супервизор: сначала добавьте другого или удалите остальных.</translation>
    </message>
    <message>
        <source>{0} is {1}, not a spreadsheet: open it in a spreadsheet program, save it as XLSX.</source>
        <translation>{0} — {1}, а не таблица: откройте в табличном редакторе и сохраните как XLSX.</translation>
    </message>
    <message>
        <source>{0} lacks the key “{1}”</source>
        <translation>{0}: нет ключа «{1}»</translation>
    </message>
    <message>
        <source>{0} leads elsewhere: remove it by hand.</source>
        <translation>{0} ведёт в другое место: удалите вручную.</translation>
    </message>
    <message>
        <source>{0} may not allow this. {1}</source>
        <translation>{0} не может этого разрешить. {1}</translation>
    </message>
    <message>
        <source>{0} minutes</source>
        <translation>{0} мин</translation>
    </message>
    <message>
        <source>{0} must be {1} and is {2}</source>
        <translation>{0}: должно быть {1}, а не {2}</translation>
    </message>
    <message>
        <source>{0} names the field “{1}”, and there are only: {2}, and {3}… for further columns</source>
        <translation>{0}: указано поле «{1}», а есть только: {2} и {3}… для прочих столбцов</translation>
    </message>
    <message>
        <source>{0} names the font “{1}”, and there are only: {2}</source>
        <translation>{0}: указан шрифт «{1}», а есть только: {2}</translation>
    </message>
    <message>
        <source>{0} needs 1 to 20 lines</source>
        <translation>{0}: нужно от 1 до 20 строк</translation>
    </message>
    <message>
        <source>{0} needs 1 to {1} parts</source>
        <translation>{0}: нужно от 1 до {1} частей</translation>
    </message>
    <message>
        <source>{0} needs 4 ≤ smallest_pt ≤ size_pt ≤ 500</source>
        <translation>{0}: нужно 4 ≤ smallest_pt ≤ size_pt ≤ 500</translation>
    </message>
    <message>
        <source>{0} needs a PIN or a badge to sign in with.</source>
        <translation>{0}: нужен ПИН-код или бейдж для входа.</translation>
    </message>
    <message>
        <source>{0} needs a gap_mm of 0 or more</source>
        <translation>{0}: gap_mm должен быть не меньше 0</translation>
    </message>
    <message>
        <source>{0} needs a key and a name.</source>
        <translation>{0}: нужны ключ и название.</translation>
    </message>
    <message>
        <source>{0} needs a name of 1 to {1} letters</source>
        <translation>{0}: нужно имя от 1 до {1} букв</translation>
    </message>
    <message>
        <source>{0} needs a rotation from -360 to 360</source>
        <translation>{0}: поворот должен быть от -360 до 360</translation>
    </message>
    <message>
        <source>{0} needs a tighten from 0 to 0.1</source>
        <translation>{0}: tighten должен быть от 0 до 0.1</translation>
    </message>
    <message>
        <source>{0} needs a {1} from 0 to {2}</source>
        <translation>{0}: {1} должен быть от 0 до {2}</translation>
    </message>
    <message>
        <source>{0} needs an address</source>
        <translation>{0}: нужен адрес</translation>
    </message>
    <message>
        <source>{0} needs sides of more than 0 mm</source>
        <translation>{0}: стороны должны быть больше 0 мм</translation>
    </message>
    <message>
        <source>{0} needs sides of which one is more than 0 mm</source>
        <translation>{0}: одна из сторон должна быть больше 0 мм</translation>
    </message>
    <message>
        <source>{0} needs the name of a picture, without folders, or “{1}”</source>
        <translation>{0}: нужно имя рисунка без папок или «{1}»</translation>
    </message>
    <message>
        <source>{0} of {1} badges cannot be made: {2}</source>
        <translation>Бейджей, которые нельзя изготовить: {0} из {1}. {2}</translation>
    </message>
    <message>
        <source>{0} of {1} badges lack letters: {2}</source>
        <translation>Бейджей, на которых не хватает букв: {0} из {1}. {2}</translation>
    </message>
    <message>
        <source>{0} of {1} desks have confirmed; the others have until {2}.</source>
        <translation>Подтвердили стоек: {0} из {1}; у остальных срок до {2}.</translation>
    </message>
    <message>
        <source>{0} operators can sign in.</source>
        <translation>Операторов, которые могут войти: {0}.</translation>
    </message>
    <message>
        <source>{0} people are called “{1}” (also: {2}); mind whose badge it is.</source>
        <translation>Людей с именем «{1}»: {0} (ещё: {2}); следите, чей это бейдж.</translation>
    </message>
    <message>
        <source>{0} people are on the roster.</source>
        <translation>В списке участников: {0} чел.</translation>
    </message>
    <message>
        <source>{0} people are on the roster; it was imported last on {1}.</source>
        <translation>В списке участников: {0} чел.; последний импорт {1}.</translation>
    </message>
    <message>
        <source>{0} position {1} cannot be read: the page that it lies on is damaged ({2}).</source>
        <translation>{0} позиции {1} не читается: повреждена страница, на которой она лежит ({2}).</translation>
    </message>
    <message>
        <source>{0} reaches beyond the badge of {1} × {2} mm</source>
        <translation>{0} выходит за край бейджа {1} × {2} мм</translation>
    </message>
    <message>
        <source>{0} s</source>
        <translation>{0} с</translation>
    </message>
    <message>
        <source>{0} says that this badge came out with errors: look at it.</source>
        <translation>Принтер {0} сообщает, что бейдж вышел с ошибками: проверьте его.</translation>
    </message>
    <message>
        <source>{0} says to unpack to more than 50 GB: unpack it yourself and name the folder.</source>
        <translation>{0} распакуется больше чем на 50 ГБ: распакуйте сами и укажите папку.</translation>
    </message>
    <message>
        <source>{0} takes no badges: have its queue accept jobs again.</source>
        <translation>Принтер {0} не принимает бейджи: включите приём заданий в его очереди.</translation>
    </message>
    <message>
        <source>{0} took only part of this badge: look what came out.</source>
        <translation>Принтер {0} принял лишь часть этого бейджа: посмотрите, что вышло.</translation>
    </message>
    <message>
        <source>{0} unpacks to more than 500 MB: save the roster as CSV.</source>
        <translation>{0} распаковывается больше чем на 500 МБ: сохраните список как CSV.</translation>
    </message>
    <message>
        <source>{0} unpacks to more than it says: save the roster again.</source>
        <translation>{0} распаковывается больше заявленного: сохраните список заново.</translation>
    </message>
    <message>
        <source>{0} was restored from a backup. What it had not sent before may be lost.</source>
        <translation>{0}: восстановление из резервной копии. Неотправленное раньше могло пропасть.</translation>
    </message>
    <message>
        <source>{0}, hours {1}: {2} is “{3}”; write a time like “09:30”.</source>
        <translation>{0}, часы {1}: {2} — «{3}»; пишите время как «09:30».</translation>
    </message>
    <message>
        <source>{0}, part {1}</source>
        <translation>{0}, часть {1}</translation>
    </message>
    <message>
        <source>{0}: a track in tracks is empty; write its key or name.</source>
        <translation>{0}: пустая секция в tracks; впишите её ключ или название.</translation>
    </message>
    <message>
        <source>{0}: capacity must be at least 1; leave it out where any number may be inside.</source>
        <translation>{0}: capacity не меньше 1; не указывайте, если вместимость не ограничена.</translation>
    </message>
    <message>
        <source>{0}: exempt names category “{1}”, which the event does not have.</source>
        <translation>{0}: в exempt указана категория «{1}», которой на мероприятии нет.</translation>
    </message>
    <message>
        <source>{0}: start the program, which rebuilds the database.</source>
        <translation>{0}: запустите программу, она восстановит базу данных.</translation>
    </message>
    <message>
        <source>{0}: warn_percent must be from 1 to 100.</source>
        <translation>{0}: warn_percent должен быть от 1 до 100.</translation>
    </message>
    <message>
        <source>“{0}” are no hours: write them like 09:00–18:00, or 09:00–18:00 2026-12-01.</source>
        <translation>«{0}» — не часы работы: пишите 09:00–18:00 или 09:00–18:00 2026-12-01.</translation>
    </message>
    <message>
        <source>“{0}” cannot be a Code 128, which takes up to {1} Latin letters, digits and signs; use a QR code.</source>
        <translation>«{0}» не записать в Code 128: он вмещает до {1} латинских букв, цифр и знаков; возьмите QR-код.</translation>
    </message>
    <message>
        <source>“{0}” cannot be otherwise on the badge alone: correct it in the roster.</source>
        <translation>«{0}» нельзя изменить только на бейдже: исправьте в списке участников.</translation>
    </message>
    <message>
        <source>“{0}” cannot be the name of a badge template; write up to {1} letters, digits and spaces.</source>
        <translation>«{0}» не может быть названием шаблона; напишите до {1} букв, цифр и пробелов.</translation>
    </message>
    <message>
        <source>“{0}” cannot separate cells: name one character.</source>
        <translation>«{0}» не может разделять ячейки: укажите один знак.</translation>
    </message>
    <message>
        <source>“{0}” cannot sign in.</source>
        <translation>«{0}» не могут войти.</translation>
    </message>
    <message>
        <source>“{0}” fits only at {1} pt; shorten it or choose a template with more room.</source>
        <translation>«{0}» помещается только кеглем {1} пт; сократите или выберите шаблон просторнее.</translation>
    </message>
    <message>
        <source>“{0}” fits only on {1} lines; shorten it or choose a template with more room.</source>
        <translation>«{0}» помещается только в несколько строк ({1}); сократите или выберите шаблон просторнее.</translation>
    </message>
    <message>
        <source>“{0}” has only {1} badges left.</source>
        <translation>В «{0}» осталось бейджей: {1}.</translation>
    </message>
    <message>
        <source>“{0}” is a folder: badges are written as files, not printed.</source>
        <translation>«{0}» — папка: бейджи сохраняются файлами, а не печатаются.</translation>
    </message>
    <message>
        <source>“{0}” is all in capitals; write it as it is read.</source>
        <translation>«{0}» — всё прописными; напишите обычным образом.</translation>
    </message>
    <message>
        <source>“{0}” is no PNG or JPEG picture; save it as one of them.</source>
        <translation>«{0}» — не PNG и не JPEG; сохраните в одном из этих форматов.</translation>
    </message>
    <message>
        <source>“{0}” is no address of a printer: it looks like ipp://localhost:631/printers/badges.</source>
        <translation>«{0}» — не адрес принтера: он выглядит как ipp://localhost:631/printers/badges.</translation>
    </message>
    <message>
        <source>“{0}” is no address of a server: it looks like http://192.168.0.10:8420.</source>
        <translation>«{0}» — не адрес сервера: он выглядит как http://192.168.0.10:8420.</translation>
    </message>
    <message>
        <source>“{0}” is no address of the label printer {1}: it looks like 192.168.1.50:9100.</source>
        <translation>«{0}» — не адрес принтера этикеток {1}: он выглядит как 192.168.1.50:9100.</translation>
    </message>
    <message>
        <source>“{0}” is no status; there are: {1}.</source>
        <translation>«{0}» — не статус; есть: {1}.</translation>
    </message>
    <message>
        <source>“{0}” is no time zone; write one like Europe/Moscow.</source>
        <translation>«{0}» — не часовой пояс; пишите, например, Europe/Moscow.</translation>
    </message>
    <message>
        <source>“{0}” is over: its data were erased at the server, and removed from this computer, too.</source>
        <translation>Мероприятие «{0}» завершено: его данные стёрты на сервере и удалены с этого компьютера.</translation>
    </message>
    <message>
        <source>“{0}” is over: its data were removed from this computer.</source>
        <translation>Мероприятие «{0}» завершено: его данные удалены с этого компьютера.</translation>
    </message>
    <message>
        <source>“{0}” is ready.</source>
        <translation>«{0}» готов.</translation>
    </message>
    <message>
        <source>“{0}” is the badge of {1}: give them another template first.</source>
        <translation>«{0}» — бейдж категории {1}: сначала назначьте ей другой шаблон.</translation>
    </message>
    <message>
        <source>“{0}” {1}; shorten it or choose a template with more room.</source>
        <translation>«{0}» {1}; сократите или выберите шаблон просторнее.</translation>
    </message>
</context>
<context>
    <name>ui</name>
    <message>
        <source> min without input</source>
        <translation> мин бездействия</translation>
    </message>
    <message>
        <source> mm</source>
        <translation> мм</translation>
    </message>
    <message>
        <source> ms</source>
        <translation> мс</translation>
    </message>
    <message>
        <source> or </source>
        <translation> или </translation>
    </message>
    <message>
        <source> s</source>
        <translation> с</translation>
    </message>
    <message numerus="yes">
        <source>%n as they are</source>
        <translation>
            <numerusform>%Ln без изменений</numerusform>
            <numerusform>%Ln без изменений</numerusform>
            <numerusform>%Ln без изменений</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n at the printer</source>
        <translation>
            <numerusform>%Ln в принтере</numerusform>
            <numerusform>%Ln в принтере</numerusform>
            <numerusform>%Ln в принтере</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n badge(s) count as taken by {proxy}. Are they with you again, or was that a mistake?</source>
        <translation>
            <numerusform>%n бейдж числится переданным: {proxy}. Он снова у вас или это была ошибка?</numerusform>
            <numerusform>%n бейджа числятся переданными: {proxy}. Они снова у вас или это была ошибка?</numerusform>
            <numerusform>%n бейджей числятся переданными: {proxy}. Они снова у вас или это была ошибка?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n badge(s) handed over to {proxy}</source>
        <translation>
            <numerusform>%Ln бейдж передан: {proxy}</numerusform>
            <numerusform>%Ln бейджа передано: {proxy}</numerusform>
            <numerusform>%Ln бейджей передано: {proxy}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n badge(s) queued</source>
        <translation>
            <numerusform>%Ln бейдж в очереди</numerusform>
            <numerusform>%Ln бейджа в очереди</numerusform>
            <numerusform>%Ln бейджей в очереди</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n badges are in {where}.</source>
        <translation>
            <numerusform>%Ln бейдж сохранён: {where}.</numerusform>
            <numerusform>%Ln бейджа сохранено: {where}.</numerusform>
            <numerusform>%Ln бейджей сохранено: {where}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n badges left</source>
        <translation>
            <numerusform>остался %Ln бейдж</numerusform>
            <numerusform>осталось %Ln бейджа</numerusform>
            <numerusform>осталось %Ln бейджей</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n badges sent to printers of this desk</source>
        <translation>
            <numerusform>%n бейдж отправлен на принтеры этой стойки</numerusform>
            <numerusform>%n бейджа отправлено на принтеры этой стойки</numerusform>
            <numerusform>%n бейджей отправлено на принтеры этой стойки</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cancelled, for others may know of them</source>
        <translation>
            <numerusform>отменено: %Ln (о них могут знать другие)</numerusform>
            <numerusform>отменено: %Ln (о них могут знать другие)</numerusform>
            <numerusform>отменено: %Ln (о них могут знать другие)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cannot be taken</source>
        <translation>
            <numerusform>%Ln не принято</numerusform>
            <numerusform>%Ln не принято</numerusform>
            <numerusform>%Ln не принято</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed</source>
        <translation>
            <numerusform>%Ln изменено</numerusform>
            <numerusform>%Ln изменено</numerusform>
            <numerusform>%Ln изменено</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changes behind</source>
        <translation>
            <numerusform>отстаёт на %Ln изменение</numerusform>
            <numerusform>отстаёт на %Ln изменения</numerusform>
            <numerusform>отстаёт на %Ln изменений</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n check-in(s) taken back</source>
        <translation>
            <numerusform>Отменена %n отметка о приходе</numerusform>
            <numerusform>Отменены %n отметки о приходе</numerusform>
            <numerusform>Отменено %n отметок о приходе</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n checked in</source>
        <translation>
            <numerusform>%Ln отмечено</numerusform>
            <numerusform>%Ln отмечено</numerusform>
            <numerusform>%Ln отмечено</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n confirmed</source>
        <translation>
            <numerusform>%n подтверждён</numerusform>
            <numerusform>%n подтверждены</numerusform>
            <numerusform>%n подтверждено</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n could not be made: see why below.</source>
        <translation>
            <numerusform>Не удалось создать: %Ln. Причины ниже.</numerusform>
            <numerusform>Не удалось создать: %Ln. Причины ниже.</numerusform>
            <numerusform>Не удалось создать: %Ln. Причины ниже.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n elements</source>
        <translation>
            <numerusform>%Ln элемент</numerusform>
            <numerusform>%Ln элемента</numerusform>
            <numerusform>%Ln элементов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries about them</source>
        <translation>
            <numerusform>%n запись об этом человеке</numerusform>
            <numerusform>%n записи об этом человеке</numerusform>
            <numerusform>%n записей об этом человеке</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries are written …</source>
        <translation>
            <numerusform>записана %n запись …</numerusform>
            <numerusform>записано %n записи …</numerusform>
            <numerusform>записано %n записей …</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries unsent</source>
        <translation>
            <numerusform>не отправлена %Ln запись</numerusform>
            <numerusform>не отправлены %Ln записи</numerusform>
            <numerusform>не отправлено %Ln записей</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries wait to be sent</source>
        <translation>
            <numerusform>ожидает отправки %Ln запись</numerusform>
            <numerusform>ожидают отправки %Ln записи</numerusform>
            <numerusform>ожидают отправки %Ln записей</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n from silent desks</source>
        <translation>
            <numerusform>%n с молчащих стоек</numerusform>
            <numerusform>%n с молчащих стоек</numerusform>
            <numerusform>%n с молчащих стоек</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hand-over(s) taken back</source>
        <translation>
            <numerusform>Отменена %n передача</numerusform>
            <numerusform>Отменены %n передачи</numerusform>
            <numerusform>Отменено %n передач</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left as they are, for something happened to them since</source>
        <translation>
            <numerusform>без изменений: %Ln (с ними уже что-то произошло)</numerusform>
            <numerusform>без изменений: %Ln (с ними уже что-то произошло)</numerusform>
            <numerusform>без изменений: %Ln (с ними уже что-то произошло)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lines are in {file}.</source>
        <translation>
            <numerusform>%Ln строка записана в {file}.</numerusform>
            <numerusform>%Ln строки записаны в {file}.</numerusform>
            <numerusform>%Ln строк записано в {file}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n merged</source>
        <translation>
            <numerusform>%Ln объединено</numerusform>
            <numerusform>%Ln объединено</numerusform>
            <numerusform>%Ln объединено</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%Ln новый</numerusform>
            <numerusform>%Ln новых</numerusform>
            <numerusform>%Ln новых</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not printed</source>
        <translation>
            <numerusform>%Ln не напечатано</numerusform>
            <numerusform>%Ln не напечатано</numerusform>
            <numerusform>%Ln не напечатано</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not yet at the server</source>
        <translation>
            <numerusform>%Ln ещё не на сервере</numerusform>
            <numerusform>%Ln ещё не на сервере</numerusform>
            <numerusform>%Ln ещё не на сервере</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n others have this name.</source>
        <translation>
            <numerusform>Ещё у %Ln человека такое же имя.</numerusform>
            <numerusform>Ещё у %Ln человек такое же имя.</numerusform>
            <numerusform>Ещё у %Ln человек такое же имя.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people have this name. Ask before you pick one.</source>
        <translation>
            <numerusform>Это имя у %Ln человека. Уточните, прежде чем выбрать.</numerusform>
            <numerusform>Это имя у %Ln человек. Уточните, прежде чем выбрать.</numerusform>
            <numerusform>Это имя у %Ln человек. Уточните, прежде чем выбрать.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n put back</source>
        <translation>
            <numerusform>возвращено: %Ln</numerusform>
            <numerusform>возвращено: %Ln</numerusform>
            <numerusform>возвращено: %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows</source>
        <translation>
            <numerusform>%Ln строка</numerusform>
            <numerusform>%Ln строки</numerusform>
            <numerusform>%Ln строк</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n taken off</source>
        <translation>
            <numerusform>убрано: %Ln</numerusform>
            <numerusform>убрано: %Ln</numerusform>
            <numerusform>убрано: %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) must be put right before the doors open.</source>
        <translation>
            <numerusform>До открытия дверей нужно исправить %Ln пункт.</numerusform>
            <numerusform>До открытия дверей нужно исправить %Ln пункта.</numerusform>
            <numerusform>До открытия дверей нужно исправить %Ln пунктов.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to look at</source>
        <translation>
            <numerusform>%Ln на проверку</numerusform>
            <numerusform>%Ln на проверку</numerusform>
            <numerusform>%Ln на проверку</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to settle</source>
        <translation>
            <numerusform>разобрать: %Ln</numerusform>
            <numerusform>разобрать: %Ln</numerusform>
            <numerusform>разобрать: %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%Ln в очереди</numerusform>
            <numerusform>%Ln в очереди</numerusform>
            <numerusform>%Ln в очереди</numerusform>
        </translation>
    </message>
    <message>
        <source>(batch, no. {number})</source>
        <translation>(партия, № {number})</translation>
    </message>
    <message>
        <source>? Did the badge come out? Settle it under “Printing”.</source>
        <translation>? Вышел ли бейдж? Укажите это в разделе «Печать».</translation>
    </message>
    <message>
        <source>? {why} Settle it under “Printing”.</source>
        <translation>? {why} Решите это в разделе «Печать».</translation>
    </message>
    <message>
        <source>A PIN is six digits.</source>
        <translation>ПИН-код состоит из шести цифр.</translation>
    </message>
    <message>
        <source>A badge did not come out.</source>
        <translation>Бейдж не напечатался.</translation>
    </message>
    <message>
        <source>A badge is on its way to the printer.</source>
        <translation>Бейдж ждёт печати.</translation>
    </message>
    <message>
        <source>A badge may have come out: settle it under “Printing”.</source>
        <translation>Бейдж, возможно, вышел: укажите это в разделе «Печать».</translation>
    </message>
    <message>
        <source>A conflict: put on record that somebody decided on it. Else: show it no more</source>
        <translation>Противоречие: записать, что решение принято. Иначе: больше не показывать</translation>
    </message>
    <message>
        <source>A desk locks itself after</source>
        <translation>Стойка блокируется через</translation>
    </message>
    <message>
        <source>A list of {system}</source>
        <translation>Список из системы {system}</translation>
    </message>
    <message>
        <source>A made-up forum of 6,000 people, to try everything out.</source>
        <translation>Вымышленный форум на 6000 человек, чтобы всё попробовать.</translation>
    </message>
    <message>
        <source>A minute</source>
        <translation>В минуту</translation>
    </message>
    <message>
        <source>A newer badge was printed. Take this one away and ask for the new one.</source>
        <translation>Напечатан новый бейдж. Заберите этот и попросите показать новый.</translation>
    </message>
    <message>
        <source>A page to print (PDF): a code for every verdict that a desk gives. In a rehearsal they are scanned like tickets; nobody real has them, and at the real desk they let nobody in.</source>
        <translation>Страница для печати (PDF): по коду на каждый ответ, который даёт стойка. На репетиции их сканируют как билеты; у настоящих участников таких кодов нет, и на настоящей стойке по ним никого не пропускают.</translation>
    </message>
    <message>
        <source>A scan of one of the codes fills in all but the serial port. The same code again within that time repeats its verdict; with 0 s every scan counts.</source>
        <translation>Сканирование одного из кодов заполнит всё, кроме последовательного порта. Тот же код в течение этого времени повторяет прежний результат; при 0 с учитывается каждое сканирование.</translation>
    </message>
    <message>
        <source>A supervisor's badge without the PIN</source>
        <translation>Бейдж супервизора без ПИН-кода</translation>
    </message>
    <message>
        <source>A6, upright: 105 × 148 mm</source>
        <translation>A6, вертикальный: 105 × 148 мм</translation>
    </message>
    <message>
        <source>A7, upright: 74 × 105 mm</source>
        <translation>A7, вертикальный: 74 × 105 мм</translation>
    </message>
    <message>
        <source>Across the box</source>
        <translation>По ширине рамки</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Добавить</translation>
    </message>
    <message>
        <source>Add a logo</source>
        <translation>Добавить логотип</translation>
    </message>
    <message>
        <source>Add a part</source>
        <translation>Добавить часть</translation>
    </message>
    <message>
        <source>Add to the badge</source>
        <translation>Добавить на бейдж</translation>
    </message>
    <message>
        <source>Added to each code</source>
        <translation>Добавляется к каждому коду</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Адрес</translation>
    </message>
    <message>
        <source>Admitted</source>
        <translation>Вход разрешён</translation>
    </message>
    <message>
        <source>Admitted at one desk, cancelled at another</source>
        <translation>На одной стойке вход разрешён, на другой участие отменено</translation>
    </message>
    <message>
        <source>Admitted twice</source>
        <translation>Вход отмечен дважды</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Стало</translation>
    </message>
    <message>
        <source>After a jam: {printer}</source>
        <translation>После замятия: {printer}</translation>
    </message>
    <message>
        <source>After each code comes</source>
        <translation>После каждого кода</translation>
    </message>
    <message>
        <source>After each code it sends</source>
        <translation>После каждого кода он посылает</translation>
    </message>
    <message>
        <source>Align</source>
        <translation>Выровнять</translation>
    </message>
    <message>
        <source>All but {names}</source>
        <translation>Все, кроме: {names}</translation>
    </message>
    <message>
        <source>All categories</source>
        <translation>Все категории</translation>
    </message>
    <message>
        <source>All desks</source>
        <translation>Все стойки</translation>
    </message>
    <message>
        <source>All in</source>
        <translation>Все внутри</translation>
    </message>
    <message>
        <source>All of this can be changed later in the settings.</source>
        <translation>Всё это можно потом изменить в настройках.</translation>
    </message>
    <message>
        <source>All organisations</source>
        <translation>Все организации</translation>
    </message>
    <message>
        <source>All personal data of {name} are erased here at once, and at the server and all other desks as soon as they are in touch; with backups. It cannot be undone, and their codes let nobody in any more.</source>
        <translation>Все персональные данные ({name}) удаляются здесь сразу, а на сервере и на всех других стойках — как только появится связь; вместе с резервными копиями. Отменить это нельзя, и по кодам этого человека больше никто не войдёт.</translation>
    </message>
    <message>
        <source>All regions</source>
        <translation>Все регионы</translation>
    </message>
    <message>
        <source>All that is kept of this person</source>
        <translation>Всё, что хранится об этом человеке</translation>
    </message>
    <message>
        <source>Allow it</source>
        <translation>Разрешить</translation>
    </message>
    <message>
        <source>Allows one act on the spot</source>
        <translation>Разрешает одно действие на месте</translation>
    </message>
    <message>
        <source>Already in</source>
        <translation>Уже внутри</translation>
    </message>
    <message>
        <source>Among so many people, tracks and delegations are counted for everybody only: show all (Ctrl+R). A single track can be picked as a zone.</source>
        <translation>При таком числе людей секции и делегации считаются только по всем сразу: показать все (Ctrl+R). Отдельную секцию можно выбрать как зону.</translation>
    </message>
    <message numerus="yes">
        <source>And %n more.</source>
        <translation>
            <numerusform>И ещё %Ln.</numerusform>
            <numerusform>И ещё %Ln.</numerusform>
            <numerusform>И ещё %Ln.</numerusform>
        </translation>
    </message>
    <message>
        <source>And only where {asked}.</source>
        <translation>И только если {asked}.</translation>
    </message>
    <message>
        <source>Another colour …</source>
        <translation>Другой цвет …</translation>
    </message>
    <message>
        <source>Another computer has the event already: scan or paste what it shows.</source>
        <translation>Мероприятие уже есть на другом компьютере: отсканируйте или вставьте то, что он показывает.</translation>
    </message>
    <message>
        <source>Another file</source>
        <translation>Другой файл</translation>
    </message>
    <message>
        <source>Another program has the keyboard: click into this window.</source>
        <translation>Клавиатурой пользуется другая программа: щёлкните в этом окне.</translation>
    </message>
    <message>
        <source>Another reason</source>
        <translation>Другая причина</translation>
    </message>
    <message>
        <source>Arabic</source>
        <translation>Арабская</translation>
    </message>
    <message>
        <source>Arrivals in five minutes</source>
        <translation>Приход за пять минут</translation>
    </message>
    <message>
        <source>Arrived</source>
        <translation>Пришли</translation>
    </message>
    <message>
        <source>Arrow keys move what is chosen, Delete removes it</source>
        <translation>Стрелки двигают выбранное, Delete удаляет</translation>
    </message>
    <message>
        <source>As the desk is called in this program</source>
        <translation>Как стойка называется в этой программе</translation>
    </message>
    <message>
        <source>Ask a supervisor</source>
        <translation>Позвать супервизора</translation>
    </message>
    <message>
        <source>Ask for the code.</source>
        <translation>Попросите код.</translation>
    </message>
    <message>
        <source>Asking the server …</source>
        <translation>Запрос к серверу …</translation>
    </message>
    <message>
        <source>At any time</source>
        <translation>В любое время</translation>
    </message>
    <message>
        <source>At delegations</source>
        <translation>При делегациях</translation>
    </message>
    <message>
        <source>At reprints</source>
        <translation>При повторной печати</translation>
    </message>
    <message>
        <source>At the desk</source>
        <translation>На стойке</translation>
    </message>
    <message>
        <source>At the print queue</source>
        <translation>В очереди печати</translation>
    </message>
    <message>
        <source>At {rate} all who are expected are in between {earliest} and {latest}, if all of them come.</source>
        <translation>При темпе {rate} все ожидаемые войдут между {earliest} и {latest}, если придут все.</translation>
    </message>
    <message>
        <source>At {rate} not before {earliest}, and perhaps not all come.</source>
        <translation>При темпе {rate} не раньше {earliest}, и, возможно, придут не все.</translation>
    </message>
    <message>
        <source>At {rate} the {left} still to come would take many hours: when all will be in cannot be said.</source>
        <translation>При темпе {rate} оставшимся ({left}) понадобится много часов: когда придут все, сказать нельзя.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Оборот</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>Резервная копия</translation>
    </message>
    <message>
        <source>Badge</source>
        <translation>Бейдж</translation>
    </message>
    <message>
        <source>Badge code</source>
        <translation>Код бейджа</translation>
    </message>
    <message>
        <source>Badge designer …</source>
        <translation>Редактор бейджей …</translation>
    </message>
    <message>
        <source>Badge designer: {name}</source>
        <translation>Редактор бейджей: {name}</translation>
    </message>
    <message>
        <source>Badge of</source>
        <translation>Чей бейдж</translation>
    </message>
    <message>
        <source>Badge of these categories</source>
        <translation>Бейдж этих категорий</translation>
    </message>
    <message>
        <source>Badge printed {stamp}</source>
        <translation>Бейдж напечатан: {stamp}</translation>
    </message>
    <message>
        <source>Badge replaced at {stamp}</source>
        <translation>Бейдж заменён: {stamp}</translation>
    </message>
    <message>
        <source>Badge templates (*.toml)</source>
        <translation>Шаблоны бейджей (*.toml)</translation>
    </message>
    <message>
        <source>Badges</source>
        <translation>Бейджи</translation>
    </message>
    <message>
        <source>Badges (*.pdf)</source>
        <translation>Бейджи (*.pdf)</translation>
    </message>
    <message>
        <source>Badges handed over</source>
        <translation>Бейджи переданы</translation>
    </message>
    <message>
        <source>Badges in advance</source>
        <translation>Бейджи заранее</translation>
    </message>
    <message>
        <source>Badges in the order in which they were sent</source>
        <translation>Бейджи в порядке отправки</translation>
    </message>
    <message>
        <source>Badges in the print queue</source>
        <translation>Бейджи в очереди печати</translation>
    </message>
    <message>
        <source>Badges in the printer</source>
        <translation>Бейджей в принтере</translation>
    </message>
    <message>
        <source>Badges left</source>
        <translation>Бейджей</translation>
    </message>
    <message>
        <source>Badges loaded …</source>
        <translation>Загружены бейджи …</translation>
    </message>
    <message>
        <source>Badges loaded: {printer}</source>
        <translation>Загружены бейджи: {printer}</translation>
    </message>
    <message>
        <source>Badges were loaded into the printer</source>
        <translation>В принтер загружены бейджи</translation>
    </message>
    <message>
        <source>Badges: {count}</source>
        <translation>Бейджей: {count}</translation>
    </message>
    <message>
        <source>Band</source>
        <translation>Полоса</translation>
    </message>
    <message>
        <source>Bar</source>
        <translation>Вертикальная черта</translation>
    </message>
    <message>
        <source>Bar code</source>
        <translation>Штрихкод</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Было</translation>
    </message>
    <message>
        <source>Before each code comes</source>
        <translation>Перед каждым кодом</translation>
    </message>
    <message>
        <source>Begin anew</source>
        <translation>Начать заново</translation>
    </message>
    <message>
        <source>Begin the rehearsal anew …</source>
        <translation>Начать репетицию заново …</translation>
    </message>
    <message>
        <source>Being looked up …</source>
        <translation>Идёт поиск …</translation>
    </message>
    <message>
        <source>Black</source>
        <translation>Чёрный</translation>
    </message>
    <message>
        <source>Bold</source>
        <translation>Жирный</translation>
    </message>
    <message>
        <source>Border</source>
        <translation>Рамка</translation>
    </message>
    <message>
        <source>Border's colour</source>
        <translation>Цвет рамки</translation>
    </message>
    <message>
        <source>Border, corners</source>
        <translation>Рамка, углы</translation>
    </message>
    <message>
        <source>Bottom</source>
        <translation>Снизу</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Кто</translation>
    </message>
    <message>
        <source>By category</source>
        <translation>По категориям</translation>
    </message>
    <message>
        <source>By name</source>
        <translation>По фамилии</translation>
    </message>
    <message>
        <source>By operator</source>
        <translation>По операторам</translation>
    </message>
    <message>
        <source>By organisation</source>
        <translation>По организациям</translation>
    </message>
    <message>
        <source>By region</source>
        <translation>По регионам</translation>
    </message>
    <message>
        <source>CUPS or network (IPP)</source>
        <translation>CUPS или сеть (IPP)</translation>
    </message>
    <message>
        <source>Calibrate</source>
        <translation>Калибровать</translation>
    </message>
    <message>
        <source>Called</source>
        <translation>Название</translation>
    </message>
    <message>
        <source>Came with a badge that is not on record here: made in advance, or just now at another desk</source>
        <translation>С бейджем, о котором здесь нет записи: напечатан заранее или только что на другой стойке</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Камера</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Cancel all of them: they stay on the roster, and are not expected any more</source>
        <translation>Отменить всех: они останутся в списке, но больше не ожидаются</translation>
    </message>
    <message>
        <source>Cancel the whole batch</source>
        <translation>Отменить всю партию</translation>
    </message>
    <message>
        <source>Cancel what is picked</source>
        <translation>Отменить выбранное</translation>
    </message>
    <message numerus="yes">
        <source>Cancelled, but for %n that had gone to the printers: see “Printing”.</source>
        <translation>
            <numerusform>Отменено, кроме уже отправленных на принтеры (%Ln): см. «Печать».</numerusform>
            <numerusform>Отменено, кроме уже отправленных на принтеры (%Ln): см. «Печать».</numerusform>
            <numerusform>Отменено, кроме уже отправленных на принтеры (%Ln): см. «Печать».</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>Отменено.</translation>
    </message>
    <message>
        <source>Cannot be taken</source>
        <translation>Не принято</translation>
    </message>
    <message>
        <source>Capacity</source>
        <translation>Вместимость</translation>
    </message>
    <message>
        <source>Capitals</source>
        <translation>Прописные</translation>
    </message>
    <message>
        <source>Caps Lock is on: switch it off.</source>
        <translation>Включён Caps Lock: выключите его.</translation>
    </message>
    <message>
        <source>Card: 86 × 54 mm</source>
        <translation>Карта: 86 × 54 мм</translation>
    </message>
    <message>
        <source>Categories</source>
        <translation>Категории</translation>
    </message>
    <message>
        <source>Categories of VIPs</source>
        <translation>Категории VIP</translation>
    </message>
    <message>
        <source>Categories that it serves</source>
        <translation>Категории, которые она обслуживает</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Категория</translation>
    </message>
    <message>
        <source>Category's colour</source>
        <translation>Цвет категории</translation>
    </message>
    <message>
        <source>Centre</source>
        <translation>По центру</translation>
    </message>
    <message>
        <source>Change operator</source>
        <translation>Сменить оператора</translation>
    </message>
    <message>
        <source>Change the role</source>
        <translation>Сменить роль</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Изменены</translation>
    </message>
    <message>
        <source>Changes are not saved</source>
        <translation>Изменения не сохранены</translation>
    </message>
    <message>
        <source>Characters that no font has</source>
        <translation>Знаки, которых нет ни в одном шрифте</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>Проверить ещё раз</translation>
    </message>
    <message>
        <source>Check before printing</source>
        <translation>Проверить перед печатью</translation>
    </message>
    <message>
        <source>Check in</source>
        <translation>Отметить приход</translation>
    </message>
    <message numerus="yes">
        <source>Check in %n ticked</source>
        <translation>
            <numerusform>Отметить приход: %n</numerusform>
            <numerusform>Отметить приход: %n</numerusform>
            <numerusform>Отметить приход: %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Check in all who are ticked</source>
        <translation>Отметить приход всех выбранных</translation>
    </message>
    <message>
        <source>Check in whoever is shown</source>
        <translation>Отметить приход показанного</translation>
    </message>
    <message>
        <source>Check out</source>
        <translation>Отметить выход</translation>
    </message>
    <message>
        <source>Check the badges before they are printed: what is wrong is listed here.</source>
        <translation>Проверьте бейджи перед печатью: здесь появится всё, что с ними не так.</translation>
    </message>
    <message>
        <source>Checkin Desk: {name}</source>
        <translation>Стойка регистрации: {name}</translation>
    </message>
    <message>
        <source>Checking in …</source>
        <translation>Отмечается приход …</translation>
    </message>
    <message>
        <source>Checking …</source>
        <translation>Проверка …</translation>
    </message>
    <message numerus="yes">
        <source>Checking: %n badge(s) looked at …</source>
        <translation>
            <numerusform>Проверка: просмотрен %Ln бейдж …</numerusform>
            <numerusform>Проверка: просмотрено %Ln бейджа …</numerusform>
            <numerusform>Проверка: просмотрено %Ln бейджей …</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose a file …</source>
        <translation>Выбрать файл …</translation>
    </message>
    <message>
        <source>Choose a roster</source>
        <translation>Выберите список участников</translation>
    </message>
    <message>
        <source>Choose all</source>
        <translation>Выбрать всё</translation>
    </message>
    <message>
        <source>Choose an element on the badge or in the list to change it. Drag on the badge to choose several.</source>
        <translation>Чтобы изменить элемент, выберите его на бейдже или в списке. Обведите мышью, чтобы выбрать несколько.</translation>
    </message>
    <message>
        <source>Choose one …</source>
        <translation>Выберите …</translation>
    </message>
    <message>
        <source>Choose the colour</source>
        <translation>Выбрать цвет</translation>
    </message>
    <message>
        <source>Choose where the record is written</source>
        <translation>Выбрать, куда записать акт</translation>
    </message>
    <message>
        <source>Choose …</source>
        <translation>Выбрать …</translation>
    </message>
    <message>
        <source>City</source>
        <translation>Город</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Часы</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>Close desk</source>
        <translation>Закрыть стойку</translation>
    </message>
    <message>
        <source>Close the desk</source>
        <translation>Закрыть стойку</translation>
    </message>
    <message>
        <source>Close the desk that is picked, or open it</source>
        <translation>Закрыть выбранную стойку или открыть её</translation>
    </message>
    <message>
        <source>Close the settings</source>
        <translation>Закрыть настройки</translation>
    </message>
    <message>
        <source>Close this desk …</source>
        <translation>Закрыть эту стойку …</translation>
    </message>
    <message>
        <source>Close what is told at the top</source>
        <translation>Закрыть предупреждение вверху</translation>
    </message>
    <message>
        <source>Close without saving</source>
        <translation>Закрыть без сохранения</translation>
    </message>
    <message>
        <source>Closed by {name}.</source>
        <translation>Закрыта ({name}).</translation>
    </message>
    <message>
        <source>Closed by {name}: {reason}</source>
        <translation>Закрыта ({name}): {reason}</translation>
    </message>
    <message>
        <source>Closer letters if need be</source>
        <translation>Сжимать буквы</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Код</translation>
    </message>
    <message>
        <source>Codes too dense to be scanned</source>
        <translation>Слишком плотные коды, не сканируются</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Цвет</translation>
    </message>
    <message>
        <source>Colour of the text</source>
        <translation>Цвет текста</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Цвета</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Столбец</translation>
    </message>
    <message>
        <source>Column that marks VIPs</source>
        <translation>Столбец с отметкой VIP</translation>
    </message>
    <message>
        <source>Column that marks them</source>
        <translation>Столбец с отметкой</translation>
    </message>
    <message>
        <source>Column that tells where the badge lies</source>
        <translation>Столбец: где лежит бейдж</translation>
    </message>
    <message>
        <source>Column {number} holds</source>
        <translation>В столбце {number}</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Столбцы</translation>
    </message>
    <message>
        <source>Comma</source>
        <translation>Запятая</translation>
    </message>
    <message>
        <source>Comparing the file with the roster …</source>
        <translation>Файл сравнивается со списком участников …</translation>
    </message>
    <message>
        <source>Complete to {time}</source>
        <translation>Полные данные на {time}</translation>
    </message>
    <message>
        <source>Complete: this desk works alone</source>
        <translation>Полные данные: стойка работает одна</translation>
    </message>
    <message>
        <source>Connected, {waiting}</source>
        <translation>На связи, {waiting}</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>Содержимое</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Копировать</translation>
    </message>
    <message>
        <source>Correct data</source>
        <translation>Исправить данные</translation>
    </message>
    <message>
        <source>Correct data: in the roster, or for one badge only</source>
        <translation>Исправить данные: в списке или только на бейдже</translation>
    </message>
    <message>
        <source>Correct …</source>
        <translation>Исправить …</translation>
    </message>
    <message>
        <source>Corrected differently</source>
        <translation>Разные исправления</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Тёмные</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>База данных</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Дни</translation>
    </message>
    <message>
        <source>Days after the last one until everybody's data are erased</source>
        <translation>Через сколько дней после последнего стереть данные всех участников</translation>
    </message>
    <message>
        <source>Days until data are erased</source>
        <translation>Дней до стирания данных</translation>
    </message>
    <message>
        <source>Delegation</source>
        <translation>Делегация</translation>
    </message>
    <message>
        <source>Delegations</source>
        <translation>Делегации</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Удалить</translation>
    </message>
    <message>
        <source>Delete the last digit</source>
        <translation>Стереть последнюю цифру</translation>
    </message>
    <message>
        <source>Desk</source>
        <translation>Стойка</translation>
    </message>
    <message>
        <source>Desk {name}</source>
        <translation>Стойка {name}</translation>
    </message>
    <message>
        <source>Desks</source>
        <translation>Стойки</translation>
    </message>
    <message>
        <source>Did not book this. Show the way to what the guest has booked.</source>
        <translation>Записи сюда нет. Подскажите, куда записан гость.</translation>
    </message>
    <message>
        <source>Disk</source>
        <translation>Диск</translation>
    </message>
    <message>
        <source>Do not admit</source>
        <translation>Не пропускать</translation>
    </message>
    <message>
        <source>Do not save</source>
        <translation>Не сохранять</translation>
    </message>
    <message>
        <source>Document (if one was shown)</source>
        <translation>Документ (если показали)</translation>
    </message>
    <message>
        <source>Dots to the inch</source>
        <translation>Точек на дюйм</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Ниже</translation>
    </message>
    <message>
        <source>Down the box</source>
        <translation>По высоте рамки</translation>
    </message>
    <message>
        <source>Drop the organiser's list here: XLSX, XLS, ODS or CSV. Nothing is changed before you have seen what.</source>
        <translation>Перетащите сюда список организатора: XLSX, XLS, ODS или CSV. Ничего не изменится, пока вы не увидите, что именно.</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Создать копию</translation>
    </message>
    <message>
        <source>Duplicate the template</source>
        <translation>Копия шаблона</translation>
    </message>
    <message>
        <source>Duplicate this template …</source>
        <translation>Создать копию шаблона …</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Эл. почта</translation>
    </message>
    <message>
        <source>Elements</source>
        <translation>Элементы</translation>
    </message>
    <message>
        <source>Elements or properties</source>
        <translation>Элементы или свойства</translation>
    </message>
    <message>
        <source>Elements, the topmost first</source>
        <translation>Элементы, верхние первыми</translation>
    </message>
    <message>
        <source>Ellipse</source>
        <translation>Эллипс</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>Кодировка</translation>
    </message>
    <message>
        <source>End the rehearsal</source>
        <translation>Закончить репетицию</translation>
    </message>
    <message>
        <source>English (US)</source>
        <translation>Английская (США)</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Enter or Tab</source>
        <translation>Enter или Tab</translation>
    </message>
    <message>
        <source>Erase a person's data</source>
        <translation>Удаление данных человека</translation>
    </message>
    <message>
        <source>Erase for good</source>
        <translation>Удалить навсегда</translation>
    </message>
    <message>
        <source>Erase the event</source>
        <translation>Стереть мероприятие</translation>
    </message>
    <message>
        <source>Erase the event …</source>
        <translation>Стереть мероприятие …</translation>
    </message>
    <message>
        <source>Erase this person's data …</source>
        <translation>Удалить данные этого человека …</translation>
    </message>
    <message>
        <source>Erased person</source>
        <translation>Удалённый человек</translation>
    </message>
    <message>
        <source>Even gaps across</source>
        <translation>Равные промежутки ↔</translation>
    </message>
    <message>
        <source>Even gaps down</source>
        <translation>Равные промежутки ↕</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Мероприятие</translation>
    </message>
    <message>
        <source>Event and category</source>
        <translation>Мероприятие и категория</translation>
    </message>
    <message>
        <source>Every category</source>
        <translation>Все категории</translation>
    </message>
    <message>
        <source>Every desk shows it until somebody there has read it.</source>
        <translation>Каждая стойка показывает его, пока его там не прочтут.</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>Все</translation>
    </message>
    <message>
        <source>Everybody expected has arrived.</source>
        <translation>Пришли все, кого ожидали.</translation>
    </message>
    <message>
        <source>Everybody on the roster, who came and when, badges, photos and backups are removed from this computer, and the key that they were encrypted with. It cannot be undone.</source>
        <translation>С этого компьютера удаляются все участники списка, кто и когда пришёл, бейджи, фотографии и резервные копии, а также ключ, которым они зашифрованы. Отменить это нельзя.</translation>
    </message>
    <message>
        <source>Everybody's data are due to be erased since {day}.</source>
        <translation>Данные всех участников пора стереть: срок прошёл {day}.</translation>
    </message>
    <message>
        <source>Everybody's data are to be erased by {day}.</source>
        <translation>Данные всех участников нужно стереть до {day}.</translation>
    </message>
    <message>
        <source>Everything larger; Ctrl+- smaller</source>
        <translation>Всё крупнее; Ctrl+- мельче</translation>
    </message>
    <message>
        <source>Everything that was practised here is removed. The real event stays as it is.</source>
        <translation>Всё, что здесь отработано, удаляется. Настоящее мероприятие остаётся как есть.</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>Везде</translation>
    </message>
    <message>
        <source>Exempt from these rules</source>
        <translation>Правила не действуют для</translation>
    </message>
    <message>
        <source>Exhibitor</source>
        <translation>Экспонент</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>Ожидается</translation>
    </message>
    <message>
        <source>Expert</source>
        <translation>Эксперт</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Выгрузить</translation>
    </message>
    <message>
        <source>Export as a file …</source>
        <translation>Сохранить в файл …</translation>
    </message>
    <message>
        <source>Export the signed journal</source>
        <translation>Сохранить подписанный журнал</translation>
    </message>
    <message>
        <source>Export the template</source>
        <translation>Экспорт шаблона</translation>
    </message>
    <message>
        <source>Export what is shown</source>
        <translation>Выгрузить показанное</translation>
    </message>
    <message>
        <source>Family name</source>
        <translation>Фамилия</translation>
    </message>
    <message>
        <source>Fetching the roster …</source>
        <translation>Загрузка списка участников …</translation>
    </message>
    <message>
        <source>Few come now ({rate}; {most} at {time}). Whether and when the other {left} come is not known.</source>
        <translation>Сейчас приходят единицы ({rate}; в {time} — {most}). Придут ли и когда остальные ({left}), сказать нельзя.</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Поле</translation>
    </message>
    <message>
        <source>Fill the box and cut the rest</source>
        <translation>Заполнить рамку, лишнее обрезать</translation>
    </message>
    <message>
        <source>Find a delegation</source>
        <translation>Найти делегацию</translation>
    </message>
    <message>
        <source>Find a delegation by a few letters (Ctrl+F)</source>
        <translation>Найти делегацию по нескольким буквам (Ctrl+F)</translation>
    </message>
    <message>
        <source>Find a member</source>
        <translation>Найти члена делегации</translation>
    </message>
    <message>
        <source>Find one by a few letters, or scan a member's ticket.</source>
        <translation>Найдите по нескольким буквам или сканируйте билет члена делегации.</translation>
    </message>
    <message>
        <source>First admitted at {stamp}</source>
        <translation>Первый вход: {stamp}</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Первый день</translation>
    </message>
    <message>
        <source>First row</source>
        <translation>Первая строка</translation>
    </message>
    <message>
        <source>First rows of the file</source>
        <translation>Первые строки файла</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>Вписать</translation>
    </message>
    <message>
        <source>Folder of PDFs</source>
        <translation>Папка с PDF</translation>
    </message>
    <message>
        <source>Font</source>
        <translation>Гарнитура</translation>
    </message>
    <message>
        <source>For example</source>
        <translation>Например</translation>
    </message>
    <message>
        <source>For programs (*.json)</source>
        <translation>Для программ (*.json)</translation>
    </message>
    <message>
        <source>Found here</source>
        <translation>Найдены здесь</translation>
    </message>
    <message>
        <source>French (AZERTY)</source>
        <translation>Французская (AZERTY)</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Откуда</translation>
    </message>
    <message>
        <source>From the first one on, everybody signs in. Changes here are kept at once.</source>
        <translation>С появлением первого входят все. Изменения здесь сохраняются сразу.</translation>
    </message>
    <message>
        <source>From the left</source>
        <translation>Отступ слева</translation>
    </message>
    <message>
        <source>From the search field into the list</source>
        <translation>Из поля поиска в список</translation>
    </message>
    <message>
        <source>From the top</source>
        <translation>Отступ сверху</translation>
    </message>
    <message>
        <source>From {name}, {time}</source>
        <translation>От {name}, {time}</translation>
    </message>
    <message>
        <source>From, up to</source>
        <translation>От и до</translation>
    </message>
    <message>
        <source>Front</source>
        <translation>Лицевая</translation>
    </message>
    <message>
        <source>Full name</source>
        <translation>ФИО</translation>
    </message>
    <message>
        <source>Full: nobody more may come in until somebody leaves.</source>
        <translation>Мест нет: впускать можно, только когда кто-то выйдет.</translation>
    </message>
    <message>
        <source>Full: {inside} of {capacity} inside, as known here.</source>
        <translation>Мест нет: внутри {inside} из {capacity} (по данным этой стойки).</translation>
    </message>
    <message>
        <source>Further data</source>
        <translation>Прочие данные</translation>
    </message>
    <message>
        <source>German (QWERTZ)</source>
        <translation>Немецкая (QWERTZ)</translation>
    </message>
    <message>
        <source>Given name</source>
        <translation>Имя</translation>
    </message>
    <message>
        <source>Go back</source>
        <translation>Назад</translation>
    </message>
    <message>
        <source>Goodbye</source>
        <translation>До свидания</translation>
    </message>
    <message>
        <source>Greek</source>
        <translation>Греческая</translation>
    </message>
    <message>
        <source>Grey</source>
        <translation>Серый</translation>
    </message>
    <message>
        <source>Grid</source>
        <translation>Сетка</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Группа</translation>
    </message>
    <message>
        <source>Grouped by</source>
        <translation>Группировка</translation>
    </message>
    <message>
        <source>Hall</source>
        <translation>Зал</translation>
    </message>
    <message>
        <source>Hand badges over</source>
        <translation>Передать бейджи</translation>
    </message>
    <message>
        <source>Hand badges over to somebody else</source>
        <translation>Передать бейджи представителю</translation>
    </message>
    <message>
        <source>Hand out: {what}</source>
        <translation>Выдать: {what}</translation>
    </message>
    <message>
        <source>Hand over</source>
        <translation>Передать</translation>
    </message>
    <message>
        <source>Hand over to a proxy …</source>
        <translation>Передать представителю …</translation>
    </message>
    <message>
        <source>Handed over by</source>
        <translation>Кто передал</translation>
    </message>
    <message>
        <source>Has left already, and nobody may come back here. Call a supervisor.</source>
        <translation>Гость уже вышел, а повторный вход сюда закрыт. Позовите супервизора.</translation>
    </message>
    <message>
        <source>Head of municipality</source>
        <translation>Глава муниципалитета</translation>
    </message>
    <message>
        <source>Headcount by {grouping}</source>
        <translation>Присутствующие: {grouping}</translation>
    </message>
    <message>
        <source>Headcounts</source>
        <translation>Присутствующие</translation>
    </message>
    <message>
        <source>Headings in row</source>
        <translation>Заголовки в строке</translation>
    </message>
    <message>
        <source>Heard</source>
        <translation>На связи</translation>
    </message>
    <message>
        <source>Hebrew</source>
        <translation>Иврит</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>Высота</translation>
    </message>
    <message>
        <source>Height of the badge</source>
        <translation>Высота бейджа</translation>
    </message>
    <message>
        <source>Height of the stock</source>
        <translation>Высота бумаги</translation>
    </message>
    <message>
        <source>Hello, {name}. Enter your PIN, too.</source>
        <translation>Здравствуйте, {name}. Введите также ПИН-код.</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Высокий контраст</translation>
    </message>
    <message>
        <source>Holds at every desk once the event has operators.</source>
        <translation>Действует на каждой стойке, как только у мероприятия есть операторы.</translation>
    </message>
    <message>
        <source>How many badges are in {printer} now? The desk warns before it is empty.</source>
        <translation>Сколько бейджей сейчас в принтере {printer}? Стойка предупредит, когда они будут кончаться.</translation>
    </message>
    <message>
        <source>How many badges are loaded is not known</source>
        <translation>Сколько бейджей загружено, неизвестно</translation>
    </message>
    <message>
        <source>How {file} is read</source>
        <translation>Как читается {file}</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Импорт</translation>
    </message>
    <message>
        <source>Import a file …</source>
        <translation>Открыть из файла …</translation>
    </message>
    <message>
        <source>Import a roster</source>
        <translation>Импорт списка участников</translation>
    </message>
    <message>
        <source>Import a template</source>
        <translation>Импорт шаблона</translation>
    </message>
    <message>
        <source>Importing …</source>
        <translation>Идёт импорт …</translation>
    </message>
    <message>
        <source>Imports at this desk</source>
        <translation>Импорт на этой стойке</translation>
    </message>
    <message>
        <source>Imports so far</source>
        <translation>Прошлый импорт</translation>
    </message>
    <message>
        <source>In a few words, if something should be remembered</source>
        <translation>Кратко, если надо что-то запомнить</translation>
    </message>
    <message>
        <source>In all</source>
        <translation>Всего</translation>
    </message>
    <message>
        <source>In its box</source>
        <translation>В рамке</translation>
    </message>
    <message>
        <source>In line with each other</source>
        <translation>Друг относительно друга</translation>
    </message>
    <message>
        <source>In line with the badge</source>
        <translation>Относительно бейджа</translation>
    </message>
    <message>
        <source>In lists and dialogs</source>
        <translation>В списках и окнах</translation>
    </message>
    <message>
        <source>In the last 15 minutes</source>
        <translation>За последние 15 минут</translation>
    </message>
    <message>
        <source>In the last hour</source>
        <translation>За последний час</translation>
    </message>
    <message>
        <source>In the roster: for good, at every desk</source>
        <translation>В списке: навсегда, на всех стойках</translation>
    </message>
    <message>
        <source>Insert a field</source>
        <translation>Вставить поле</translation>
    </message>
    <message>
        <source>Inside</source>
        <translation>Внутри</translation>
    </message>
    <message>
        <source>Into the last scans; Enter opens one</source>
        <translation>К последним сканированиям; Enter открывает</translation>
    </message>
    <message>
        <source>It came out</source>
        <translation>Бейдж вышел</translation>
    </message>
    <message>
        <source>It did not: print it</source>
        <translation>Не вышел: напечатать</translation>
    </message>
    <message>
        <source>It has let nobody in yet. Wait for its verdict; do not scan again.</source>
        <translation>Оно ещё никого не впустило. Дождитесь ответа, не сканируйте повторно.</translation>
    </message>
    <message>
        <source>It takes no scans until a supervisor opens it again. Nothing is lost.</source>
        <translation>Она не принимает сканирований, пока супервизор не откроет её снова. Ничего не теряется.</translation>
    </message>
    <message>
        <source>Its personal data were erased at the server. This desk sends nothing more, and removes its own data now.</source>
        <translation>Его персональные данные стёрты на сервере. Эта стойка больше ничего не отправляет и сейчас удалит свои данные.</translation>
    </message>
    <message>
        <source>Its speed</source>
        <translation>Его скорость</translation>
    </message>
    <message>
        <source>Join</source>
        <translation>Подключиться</translation>
    </message>
    <message>
        <source>Join a server</source>
        <translation>Подключиться к серверу</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Сохранить</translation>
    </message>
    <message>
        <source>Kept and used at once. Without any, badges become files.</source>
        <translation>Сохраняется и действует сразу. Без принтеров бейджи пишутся в файлы.</translation>
    </message>
    <message>
        <source>Kept at once, and used from the next start of the program on. Without any, badges become files.</source>
        <translation>Сохраняется сразу и действует со следующего запуска. Без принтеров бейджи пишутся в файлы.</translation>
    </message>
    <message>
        <source>Keyboard of this computer</source>
        <translation>Клавиатура этого компьютера</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Клавиши</translation>
    </message>
    <message>
        <source>Keys or names, with commas between them; none when nobody needs a booking</source>
        <translation>Ключи или названия через запятую; пусто, если запись не нужна</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Вид</translation>
    </message>
    <message>
        <source>Kind of code</source>
        <translation>Вид кода</translation>
    </message>
    <message>
        <source>Kind of file:</source>
        <translation>Тип файла:</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Подпись</translation>
    </message>
    <message>
        <source>Label printer (ZPL)</source>
        <translation>Принтер этикеток (ZPL)</translation>
    </message>
    <message>
        <source>Label: 4 × 3 in</source>
        <translation>Этикетка: 4 × 3 дюйма</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Язык</translation>
    </message>
    <message>
        <source>Language, colours and size</source>
        <translation>Язык, цвета и размер</translation>
    </message>
    <message>
        <source>Lanyard badge: 90 × 130 mm</source>
        <translation>Бейдж на шнурке: 90 × 130 мм</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Крупнее</translation>
    </message>
    <message>
        <source>Largest type size</source>
        <translation>Наибольший кегль</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Последний день</translation>
    </message>
    <message>
        <source>Last scan</source>
        <translation>Последнее</translation>
    </message>
    <message>
        <source>Last scans</source>
        <translation>Последние сканирования</translation>
    </message>
    <message>
        <source>Last scans · {key}</source>
        <translation>Последние сканирования · {key}</translation>
    </message>
    <message>
        <source>Leader: {name}</source>
        <translation>Руководитель: {name}</translation>
    </message>
    <message>
        <source>Leader: {name} ({standing})</source>
        <translation>Руководитель: {name} ({standing})</translation>
    </message>
    <message>
        <source>Leaving</source>
        <translation>Выход</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Слева</translation>
    </message>
    <message>
        <source>Left, top</source>
        <translation>Слева, сверху</translation>
    </message>
    <message>
        <source>Let another operator sign in</source>
        <translation>Дать войти другому оператору</translation>
    </message>
    <message>
        <source>Let in</source>
        <translation>Пропустить</translation>
    </message>
    <message>
        <source>Let in anyway</source>
        <translation>Всё равно пропустить</translation>
    </message>
    <message>
        <source>Let in anyway …</source>
        <translation>Всё равно пропустить …</translation>
    </message>
    <message>
        <source>Let in anyway, with a reason</source>
        <translation>Всё равно пропустить, с указанием причины</translation>
    </message>
    <message>
        <source>Letters of your name</source>
        <translation>Буквы вашего имени</translation>
    </message>
    <message>
        <source>Letters on badges</source>
        <translation>Буквы на бейджах</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Светлые</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Линия</translation>
    </message>
    <message>
        <source>Lines at most</source>
        <translation>Строк не более</translation>
    </message>
    <message>
        <source>Lines, gap</source>
        <translation>Строки, шаг</translation>
    </message>
    <message>
        <source>Link or address of the server</source>
        <translation>Ссылка или адрес сервера</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Список</translation>
    </message>
    <message>
        <source>List (*.pdf)</source>
        <translation>Список (*.pdf)</translation>
    </message>
    <message>
        <source>List to sign …</source>
        <translation>Список для подписи …</translation>
    </message>
    <message>
        <source>Loaded</source>
        <translation>Загружено</translation>
    </message>
    <message>
        <source>Lock (F12)</source>
        <translation>Заблокировать (F12)</translation>
    </message>
    <message>
        <source>Lock the desk, where people sign in</source>
        <translation>Заблокировать стойку, если на ней входят</translation>
    </message>
    <message>
        <source>Locked by {name}</source>
        <translation>Заблокировано: {name}</translation>
    </message>
    <message>
        <source>Logo …</source>
        <translation>Логотип …</translation>
    </message>
    <message>
        <source>Longest names</source>
        <translation>Длинные имена</translation>
    </message>
    <message>
        <source>Longest pause between keys</source>
        <translation>Наибольшая пауза между клавишами</translation>
    </message>
    <message>
        <source>Longest wait</source>
        <translation>Макс. пауза</translation>
    </message>
    <message>
        <source>Longest wait: {wait}, {start}–{end}</source>
        <translation>Самая долгая пауза: {wait}, {start}–{end}</translation>
    </message>
    <message>
        <source>Look at</source>
        <translation>Проверьте</translation>
    </message>
    <message>
        <source>Look at {printer}: which is the last of these badges that came out?</source>
        <translation>Посмотрите на принтер {printer}: какой из этих бейджей вышел последним?</translation>
    </message>
    <message>
        <source>Look in:</source>
        <translation>Папка:</translation>
    </message>
    <message>
        <source>Look somebody up, where there is a search field</source>
        <translation>Найти человека — там, где есть поле поиска</translation>
    </message>
    <message>
        <source>Looking at {name} …</source>
        <translation>Открывается {name} …</translation>
    </message>
    <message>
        <source>Looking for badges with problems …</source>
        <translation>Поиск бейджей с ошибками …</translation>
    </message>
    <message>
        <source>Make an event on this computer: its days, categories and roster.</source>
        <translation>Создать мероприятие на этом компьютере: дни, категории и список участников.</translation>
    </message>
    <message>
        <source>Make it</source>
        <translation>Создать</translation>
    </message>
    <message>
        <source>Make one</source>
        <translation>Придумать</translation>
    </message>
    <message>
        <source>Make the event</source>
        <translation>Создать мероприятие</translation>
    </message>
    <message>
        <source>Making the demo: this takes a few seconds …</source>
        <translation>Создаётся демо: это займёт несколько секунд …</translation>
    </message>
    <message>
        <source>Making the event …</source>
        <translation>Создаётся мероприятие …</translation>
    </message>
    <message>
        <source>May be</source>
        <translation>Возможно, это</translation>
    </message>
    <message>
        <source>May enter every zone</source>
        <translation>Можно во все зоны</translation>
    </message>
    <message>
        <source>Members of the delegation; Space ticks them</source>
        <translation>Члены делегации; пробел отмечает</translation>
    </message>
    <message>
        <source>Merge all of them: each stays one person, with the file's data</source>
        <translation>Объединить всех: каждый останется одним человеком с данными из файла</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Сообщение</translation>
    </message>
    <message>
        <source>Message: {text}</source>
        <translation>Сообщение: {text}</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Сообщения</translation>
    </message>
    <message>
        <source>Middle</source>
        <translation>Посередине</translation>
    </message>
    <message>
        <source>Middle name</source>
        <translation>Отчество</translation>
    </message>
    <message>
        <source>Most problems</source>
        <translation>С ошибками</translation>
    </message>
    <message>
        <source>Move to …</source>
        <translation>Перенести на …</translation>
    </message>
    <message>
        <source>Move what is picked to another printer</source>
        <translation>Выбранное — на другой принтер</translation>
    </message>
    <message>
        <source>Moved down</source>
        <translation>Сдвиг вниз</translation>
    </message>
    <message>
        <source>Moved to the right</source>
        <translation>Сдвиг вправо</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>ФИО</translation>
    </message>
    <message>
        <source>Name behind</source>
        <translation>ФИО на обороте</translation>
    </message>
    <message>
        <source>Name in Latin letters</source>
        <translation>Имя латиницей</translation>
    </message>
    <message>
        <source>Name of the desk</source>
        <translation>Название стойки</translation>
    </message>
    <message>
        <source>Name of the event</source>
        <translation>Название мероприятия</translation>
    </message>
    <message>
        <source>Name of the template</source>
        <translation>Название шаблона</translation>
    </message>
    <message>
        <source>Name of this desk</source>
        <translation>Имя этой стойки</translation>
    </message>
    <message>
        <source>Name this desk first, so that others know it by its name.</source>
        <translation>Сначала назовите стойку, чтобы другие знали её по имени.</translation>
    </message>
    <message>
        <source>Name, organisation or code</source>
        <translation>Имя, организация или код</translation>
    </message>
    <message>
        <source>Names all in capitals</source>
        <translation>Имена прописными буквами</translation>
    </message>
    <message>
        <source>Namesakes</source>
        <translation>Однофамильцы и тёзки</translation>
    </message>
    <message>
        <source>Nearly full: {inside} of {capacity} inside, as known here.</source>
        <translation>Почти заполнено: внутри {inside} из {capacity} (по данным этой стойки).</translation>
    </message>
    <message>
        <source>Needs somebody</source>
        <translation>Требует внимания</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Новые</translation>
    </message>
    <message>
        <source>New PIN</source>
        <translation>Новый ПИН-код</translation>
    </message>
    <message>
        <source>New category</source>
        <translation>Новая категория</translation>
    </message>
    <message>
        <source>New desk</source>
        <translation>Новая стойка</translation>
    </message>
    <message>
        <source>New event</source>
        <translation>Новое мероприятие</translation>
    </message>
    <message>
        <source>New template</source>
        <translation>Новый шаблон</translation>
    </message>
    <message>
        <source>New zone</source>
        <translation>Новая зона</translation>
    </message>
    <message>
        <source>New …</source>
        <translation>Новый …</translation>
    </message>
    <message>
        <source>No badge can be made</source>
        <translation>Бейдж создать нельзя</translation>
    </message>
    <message>
        <source>No badge is on record: this is the first one, and it needs no reason.</source>
        <translation>Записей о бейдже нет: этот будет первым, причина не нужна.</translation>
    </message>
    <message>
        <source>No badge of the roster has a problem with this template.</source>
        <translation>С этим шаблоном все бейджи списка в порядке.</translation>
    </message>
    <message>
        <source>No badge was printed again.</source>
        <translation>Бейджи не перепечатывали.</translation>
    </message>
    <message>
        <source>No badge was printed here yet; one from an advance batch becomes void.</source>
        <translation>Здесь бейдж ещё не печатали; напечатанный заранее станет недействительным.</translation>
    </message>
    <message>
        <source>No badge yet</source>
        <translation>Бейджа ещё нет</translation>
    </message>
    <message>
        <source>No badge yet: is it to be printed?</source>
        <translation>Бейджа ещё нет: напечатать?</translation>
    </message>
    <message>
        <source>No contact with the server yet</source>
        <translation>С сервером ещё не было связи</translation>
    </message>
    <message>
        <source>No delegation is chosen</source>
        <translation>Делегация не выбрана</translation>
    </message>
    <message>
        <source>No desk is known yet: pair some with the server.</source>
        <translation>Стоек пока нет: подключите их к серверу.</translation>
    </message>
    <message>
        <source>No name</source>
        <translation>Нет имени</translation>
    </message>
    <message>
        <source>No printer</source>
        <translation>Нет принтера</translation>
    </message>
    <message>
        <source>No scanner on a serial port</source>
        <translation>Нет сканера</translation>
    </message>
    <message>
        <source>No scans in the last hour</source>
        <translation>За последний час сканирований не было</translation>
    </message>
    <message>
        <source>No server: this desk works alone</source>
        <translation>Без сервера: стойка работает одна</translation>
    </message>
    <message>
        <source>No valid badge</source>
        <translation>Нет действующего бейджа</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>№</translation>
    </message>
    <message>
        <source>Nobody fits these filters.</source>
        <translation>Под отбор никто не подходит.</translation>
    </message>
    <message>
        <source>Nobody found. Try fewer letters, or register the guest.</source>
        <translation>Никого не найдено. Введите меньше букв или запишите гостя.</translation>
    </message>
    <message>
        <source>Nobody has arrived yet</source>
        <translation>Пока никто не пришёл</translation>
    </message>
    <message>
        <source>Nobody is let in at this time. Say when it opens.</source>
        <translation>Сейчас вход закрыт. Скажите, когда откроется.</translation>
    </message>
    <message>
        <source>Nobody is missing who is awaited in particular.</source>
        <translation>Все особо ожидаемые на месте.</translation>
    </message>
    <message>
        <source>Nobody is on the roster yet</source>
        <translation>Список участников пока пуст</translation>
    </message>
    <message>
        <source>Nobody is picked</source>
        <translation>Никто не выбран</translation>
    </message>
    <message>
        <source>Nobody is picked.</source>
        <translation>Никто не выбран.</translation>
    </message>
    <message>
        <source>Nobody is spelt so. These are similar:</source>
        <translation>Так никто не пишется. Похожие:</translation>
    </message>
    <message>
        <source>Nobody known here signed this ticket. Scan again, or look the guest up by name.</source>
        <translation>Этот билет подписан неизвестно кем. Сканируйте ещё раз или найдите гостя по имени.</translation>
    </message>
    <message>
        <source>Nobody on the roster has one of these.</source>
        <translation>В списке участников этого ни у кого нет.</translation>
    </message>
    <message>
        <source>Nobody on the roster has this code. Look the guest up by name.</source>
        <translation>В списке нет такого кода. Найдите гостя по имени.</translation>
    </message>
    <message>
        <source>Nobody overrode a refusal or printed a badge again.</source>
        <translation>Никого не пропускали вопреки правилам и бейджи не перепечатывали.</translation>
    </message>
    <message>
        <source>Nobody was let in against the rules.</source>
        <translation>Вопреки правилам никого не пропускали.</translation>
    </message>
    <message>
        <source>Nobody wrote to the desks yet.</source>
        <translation>Стойкам пока не писали.</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Нет</translation>
    </message>
    <message>
        <source>None of these came out</source>
        <translation>Ни один не вышел</translation>
    </message>
    <message>
        <source>None yet.</source>
        <translation>Пока нет.</translation>
    </message>
    <message>
        <source>None: type its address</source>
        <translation>Нет: введите адрес</translation>
    </message>
    <message>
        <source>Not checked in yet</source>
        <translation>Приход ещё не отмечен</translation>
    </message>
    <message>
        <source>Not handed over, because cancelled or blocked: {names}</source>
        <translation>Не переданы (отмена или закрытый доступ): {names}</translation>
    </message>
    <message>
        <source>Not in the file</source>
        <translation>Нет в файле</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Неизвестна</translation>
    </message>
    <message>
        <source>Not read at</source>
        <translation>Не прочитано на</translation>
    </message>
    <message>
        <source>Not recorded as inside, so there is nothing to leave.</source>
        <translation>Вход не отмечен, поэтому и выход отметить нельзя.</translation>
    </message>
    <message>
        <source>Not {name}</source>
        <translation>Кроме: {name}</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Заметка</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Заметки</translation>
    </message>
    <message>
        <source>Nothing (a short pause)</source>
        <translation>Ничего (короткая пауза)</translation>
    </message>
    <message>
        <source>Nothing comes from the serial port: plug the scanner in, or set it up.</source>
        <translation>С последовательного порта ничего не приходит: подключите сканер или настройте его.</translation>
    </message>
    <message>
        <source>Nothing here can be exported as a table.</source>
        <translation>Здесь нечего выгрузить таблицей.</translation>
    </message>
    <message>
        <source>Nothing is saved yet: put right what is marked.</source>
        <translation>Пока ничего не сохранено: исправьте отмеченное.</translation>
    </message>
    <message>
        <source>Nothing needs anybody: no facts disagree.</source>
        <translation>Всё в порядке: противоречий нет.</translation>
    </message>
    <message>
        <source>Nothing to print</source>
        <translation>Печатать нечего</translation>
    </message>
    <message>
        <source>Nothing to undo</source>
        <translation>Отменять нечего</translation>
    </message>
    <message>
        <source>Nothing waits.</source>
        <translation>Очередь пуста.</translation>
    </message>
    <message>
        <source>Nothing waits: every badge is out.</source>
        <translation>Очередь пуста: все бейджи вышли.</translation>
    </message>
    <message>
        <source>Nothing was printed yet.</source>
        <translation>Пока ничего не напечатано.</translation>
    </message>
    <message>
        <source>Nothing was recorded</source>
        <translation>Ничего не записано</translation>
    </message>
    <message>
        <source>Nothing: the PIN is asked for</source>
        <translation>Ничего: нужен ПИН-код</translation>
    </message>
    <message numerus="yes">
        <source>Of %n badges, {people} need a look.</source>
        <translation>
            <numerusform>Из %Ln бейджа проверить надо: {people}.</numerusform>
            <numerusform>Из %Ln бейджей проверить надо: {people}.</numerusform>
            <numerusform>Из %Ln бейджей проверить надо: {people}.</numerusform>
        </translation>
    </message>
    <message>
        <source>Offline since {time}: the desk works on, {waiting}</source>
        <translation>Нет связи с {time}: стойка работает, {waiting}</translation>
    </message>
    <message>
        <source>Offline: the desk works on, {waiting}</source>
        <translation>Нет связи: стойка работает, {waiting}</translation>
    </message>
    <message>
        <source>On paper</source>
        <translation>На листе</translation>
    </message>
    <message>
        <source>On the roster already?</source>
        <translation>Уже в списке?</translation>
    </message>
    <message>
        <source>On the roster already? Pick with the arrows, Enter opens:</source>
        <translation>Уже в списке? Выберите стрелками, Enter откроет:</translation>
    </message>
    <message>
        <source>On the supervisor's screen</source>
        <translation>На экране супервизора</translation>
    </message>
    <message>
        <source>On this badge only: {texts}</source>
        <translation>Только на этом бейдже: {texts}</translation>
    </message>
    <message>
        <source>One badge on each page</source>
        <translation>Один бейдж на странице</translation>
    </message>
    <message>
        <source>One moment …</source>
        <translation>Минуту …</translation>
    </message>
    <message>
        <source>One side</source>
        <translation>Одна сторона</translation>
    </message>
    <message>
        <source>One-time code, where it is not in the link</source>
        <translation>Одноразовый код, если его нет в ссылке</translation>
    </message>
    <message>
        <source>Only on the badge printed now: the roster stays as it is</source>
        <translation>Только на этом бейдже: список не изменится</translation>
    </message>
    <message>
        <source>Only the first 500 are shown.</source>
        <translation>Показаны только первые 500.</translation>
    </message>
    <message>
        <source>Only the first are shown; the figures count all.</source>
        <translation>Показаны только первые; в итогах учтены все.</translation>
    </message>
    <message>
        <source>Only what changed since it was printed last</source>
        <translation>Только изменённое после последней печати</translation>
    </message>
    <message>
        <source>Only {name}</source>
        <translation>Только: {name}</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Открыть</translation>
    </message>
    <message>
        <source>Open (a line each)</source>
        <translation>Открыто (по строке)</translation>
    </message>
    <message>
        <source>Open a template</source>
        <translation>Открыть шаблон</translation>
    </message>
    <message>
        <source>Open and close the camera</source>
        <translation>Открыть и закрыть камеру</translation>
    </message>
    <message>
        <source>Open the desk</source>
        <translation>Открыть стойку</translation>
    </message>
    <message>
        <source>Open this desk again</source>
        <translation>Снова открыть стойку</translation>
    </message>
    <message>
        <source>Open this desk again, where it was closed</source>
        <translation>Снова открыть эту стойку, если она закрыта</translation>
    </message>
    <message>
        <source>Open {hours}</source>
        <translation>Открыто {hours}</translation>
    </message>
    <message>
        <source>Open …</source>
        <translation>Открыть …</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>Оператор</translation>
    </message>
    <message>
        <source>Operator {name}</source>
        <translation>Оператор {name}</translation>
    </message>
    <message>
        <source>Operators</source>
        <translation>Операторы</translation>
    </message>
    <message>
        <source>Optional. With a password the file is a ZIP archive, which 7-Zip and the like open.</source>
        <translation>Необязательно. С паролем файл станет архивом ZIP, который открывают 7-Zip и подобные программы.</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Порядок</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Организация</translation>
    </message>
    <message>
        <source>Other role</source>
        <translation>Другая роль</translation>
    </message>
    <message>
        <source>Out of a list, a field or a dialog; then ready for the next</source>
        <translation>Выйти из списка, поля или окна; готово к следующему</translation>
    </message>
    <message>
        <source>Over capacity: {inside} inside, {capacity} allowed, as known here.</source>
        <translation>Переполнено: внутри {inside}, допустимо {capacity} (по данным этой стойки).</translation>
    </message>
    <message>
        <source>Overrides</source>
        <translation>Пропуски вопреки правилам</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Обзор</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>ПИН-код</translation>
    </message>
    <message>
        <source>PIN, six digits</source>
        <translation>ПИН-код, шесть цифр</translation>
    </message>
    <message>
        <source>PIN; made by itself</source>
        <translation>ПИН-код; иначе случайный</translation>
    </message>
    <message>
        <source>Page (*.pdf)</source>
        <translation>Страница (*.pdf)</translation>
    </message>
    <message>
        <source>Page {page} of {pages}</source>
        <translation>Страница {page} из {pages}</translation>
    </message>
    <message>
        <source>Part shown for</source>
        <translation>Видна для</translation>
    </message>
    <message>
        <source>Participant</source>
        <translation>Участник</translation>
    </message>
    <message>
        <source>Parts of the text</source>
        <translation>Части текста</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Парольная фраза</translation>
    </message>
    <message>
        <source>Passphrase (recommended)</source>
        <translation>Парольная фраза (рекомендуется)</translation>
    </message>
    <message>
        <source>Password of the file</source>
        <translation>Пароль файла</translation>
    </message>
    <message>
        <source>Patronymic or middle name</source>
        <translation>Отчество</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Пауза</translation>
    </message>
    <message>
        <source>Pause scanners, or set one up</source>
        <translation>Приостановить сканеры или настроить</translation>
    </message>
    <message>
        <source>Pause the printer, or resume</source>
        <translation>Приостановить или продолжить печать</translation>
    </message>
    <message>
        <source>Paused: it gets nothing until it is resumed.</source>
        <translation>На паузе: ничего не печатает, пока её не снимут.</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Люди</translation>
    </message>
    <message>
        <source>People found</source>
        <translation>Найденные участники</translation>
    </message>
    <message>
        <source>Per file</source>
        <translation>В одном файле</translation>
    </message>
    <message>
        <source>Personal data</source>
        <translation>Персональные данные</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Телефон</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>Фото</translation>
    </message>
    <message>
        <source>Photo's file</source>
        <translation>Файл фото</translation>
    </message>
    <message>
        <source>Photos missing</source>
        <translation>Нет фото</translation>
    </message>
    <message>
        <source>Pick a desk to write to it, or to close it.</source>
        <translation>Выберите стойку, чтобы написать ей или закрыть её.</translation>
    </message>
    <message>
        <source>Pick badges to see why they are not out, and to settle them.</source>
        <translation>Выберите бейджи, чтобы увидеть, почему они не вышли, и решить, что делать.</translation>
    </message>
    <message>
        <source>Pick who you are first.</source>
        <translation>Сначала выберите себя.</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Рисунок</translation>
    </message>
    <message>
        <source>Pictures (*.png *.jpg *.jpeg)</source>
        <translation>Рисунки (*.png *.jpg *.jpeg)</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Место</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>Должность</translation>
    </message>
    <message>
        <source>Position, organisation</source>
        <translation>Должность, организация</translation>
    </message>
    <message>
        <source>Practice codes</source>
        <translation>Коды для практики</translation>
    </message>
    <message>
        <source>Practice codes …</source>
        <translation>Коды для практики …</translation>
    </message>
    <message>
        <source>Press</source>
        <translation>Пресса</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Печать</translation>
    </message>
    <message>
        <source>Print a new badge</source>
        <translation>Напечатать новый бейдж</translation>
    </message>
    <message>
        <source>Print a test badge</source>
        <translation>Напечатать пробный бейдж</translation>
    </message>
    <message>
        <source>Print again</source>
        <translation>Напечатать ещё раз</translation>
    </message>
    <message>
        <source>Print again …</source>
        <translation>Напечатать ещё раз …</translation>
    </message>
    <message>
        <source>Print badge</source>
        <translation>Напечатать бейдж</translation>
    </message>
    <message>
        <source>Print badges</source>
        <translation>Печатать бейджи</translation>
    </message>
    <message>
        <source>Print corrected badge</source>
        <translation>Напечатать исправленный бейдж</translation>
    </message>
    <message>
        <source>Print on check-in: always</source>
        <translation>Печать при регистрации: всегда</translation>
    </message>
    <message>
        <source>Print on check-in: always, ask or never</source>
        <translation>Печать при регистрации: всегда, спрашивать или никогда</translation>
    </message>
    <message>
        <source>Print on check-in: ask</source>
        <translation>Печать при регистрации: спрашивать</translation>
    </message>
    <message>
        <source>Print on check-in: never</source>
        <translation>Печать при регистрации: никогда</translation>
    </message>
    <message>
        <source>Print queue</source>
        <translation>Очередь печати</translation>
    </message>
    <message>
        <source>Print the badge, or print it again</source>
        <translation>Напечатать бейдж или перепечатать</translation>
    </message>
    <message>
        <source>Print the badges of all who are ticked</source>
        <translation>Напечатать бейджи всех выбранных</translation>
    </message>
    <message>
        <source>Print this badge</source>
        <translation>Напечатать этот бейдж</translation>
    </message>
    <message>
        <source>Print what is picked, or print it again</source>
        <translation>Напечатать выбранное (ещё раз)</translation>
    </message>
    <message>
        <source>Printed again {count} × already, as often as you may: call a supervisor.</source>
        <translation>Перепечаток уже {count}, больше вам нельзя: позовите супервизора.</translation>
    </message>
    <message>
        <source>Printed again {count} × so far; you may up to {most} ×.</source>
        <translation>Перепечаток: {count}; вам можно до {most}.</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>Принтер</translation>
    </message>
    <message>
        <source>Printer of the batch</source>
        <translation>Принтер для партии</translation>
    </message>
    <message>
        <source>Printer of this computer</source>
        <translation>Принтер этого компьютера</translation>
    </message>
    <message>
        <source>Printer to move the badge to</source>
        <translation>Принтер, на который перенести бейдж</translation>
    </message>
    <message>
        <source>Printer to try out</source>
        <translation>Принтер для пробы</translation>
    </message>
    <message>
        <source>Printer: {summary}</source>
        <translation>Принтер: {summary}</translation>
    </message>
    <message>
        <source>Printers</source>
        <translation>Принтеры</translation>
    </message>
    <message>
        <source>Printers of this desk</source>
        <translation>Принтеры этой стойки</translation>
    </message>
    <message>
        <source>Printing</source>
        <translation>Печать</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Проблема</translation>
    </message>
    <message>
        <source>Properties</source>
        <translation>Свойства</translation>
    </message>
    <message>
        <source>QR code</source>
        <translation>QR-код</translation>
    </message>
    <message>
        <source>Quarter hour</source>
        <translation>15 минут</translation>
    </message>
    <message>
        <source>Queueing …</source>
        <translation>Постановка в очередь …</translation>
    </message>
    <message>
        <source>REHEARSAL: nothing here counts, and nothing reaches the server</source>
        <translation>РЕПЕТИЦИЯ: здесь ничего не засчитывается и ничего не уходит на сервер</translation>
    </message>
    <message>
        <source>REHEARSAL: {name}</source>
        <translation>РЕПЕТИЦИЯ: {name}</translation>
    </message>
    <message>
        <source>Radius of the corners</source>
        <translation>Радиус углов</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Прочитано</translation>
    </message>
    <message>
        <source>Read with another keyboard layout it is somebody else's. Set up the scanner (below), then scan again.</source>
        <translation>В другой раскладке клавиатуры это чужой код. Настройте сканер (внизу) и сканируйте ещё раз.</translation>
    </message>
    <message>
        <source>Read: {parts}.{caps} Scan it once more to check, or save.</source>
        <translation>Прочитано: {parts}.{caps} Сканируйте ещё раз для проверки или сохраните.</translation>
    </message>
    <message>
        <source>Readable on it</source>
        <translation>Читаемый на нём</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Готов</translation>
    </message>
    <message>
        <source>Ready for doors</source>
        <translation>Готовность к открытию</translation>
    </message>
    <message>
        <source>Ready for doors …</source>
        <translation>Готовность к открытию …</translation>
    </message>
    <message>
        <source>Ready to scan</source>
        <translation>Можно сканировать</translation>
    </message>
    <message>
        <source>Ready: the doors may open.</source>
        <translation>Готово: двери можно открывать.</translation>
    </message>
    <message>
        <source>Ready: who leaves?</source>
        <translation>Готово: кто уходит?</translation>
    </message>
    <message>
        <source>Record of the erasure</source>
        <translation>Акт об уничтожении</translation>
    </message>
    <message>
        <source>Record of the erasure, without anybody's data:</source>
        <translation>Акт об уничтожении, без чьих-либо данных:</translation>
    </message>
    <message>
        <source>Rectangle</source>
        <translation>Прямоугольник</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Вернуть</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Регион</translation>
    </message>
    <message>
        <source>Region and number</source>
        <translation>Регион и номер</translation>
    </message>
    <message>
        <source>Regions</source>
        <translation>Регионы</translation>
    </message>
    <message>
        <source>Register a guest</source>
        <translation>Записать гостя</translation>
    </message>
    <message>
        <source>Register a guest …</source>
        <translation>Записать гостя …</translation>
    </message>
    <message>
        <source>Register and check in</source>
        <translation>Записать и отметить приход</translation>
    </message>
    <message>
        <source>Registration desk</source>
        <translation>Стойка регистрации</translation>
    </message>
    <message>
        <source>Rehearsal</source>
        <translation>Репетиция</translation>
    </message>
    <message>
        <source>Rehearse</source>
        <translation>Репетировать</translation>
    </message>
    <message>
        <source>Rehearse …</source>
        <translation>Репетиция …</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Удалить</translation>
    </message>
    <message>
        <source>Remove a printer</source>
        <translation>Удалить принтер</translation>
    </message>
    <message>
        <source>Remove an operator</source>
        <translation>Удалить оператора</translation>
    </message>
    <message>
        <source>Remove from the event</source>
        <translation>Удалить из мероприятия</translation>
    </message>
    <message>
        <source>Remove it</source>
        <translation>Удалить</translation>
    </message>
    <message>
        <source>Remove the data now</source>
        <translation>Удалить данные сейчас</translation>
    </message>
    <message>
        <source>Reprint</source>
        <translation>Повтор</translation>
    </message>
    <message>
        <source>Reprint a badge</source>
        <translation>Повторная печать бейджа</translation>
    </message>
    <message>
        <source>Reprints</source>
        <translation>Повторная печать</translation>
    </message>
    <message>
        <source>Reprints at a desk</source>
        <translation>Перепечатки на стойке</translation>
    </message>
    <message>
        <source>Reprints by supervisors</source>
        <translation>Перепечатки супервизором</translation>
    </message>
    <message>
        <source>Reprints by volunteers</source>
        <translation>Перепечатки волонтёром</translation>
    </message>
    <message>
        <source>Required of guests</source>
        <translation>Обязательно для гостей</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Продолжить</translation>
    </message>
    <message>
        <source>Revoked at {stamp}</source>
        <translation>Отозван: {stamp}</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Справа</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Роль</translation>
    </message>
    <message>
        <source>Roll: 62 × 100 mm</source>
        <translation>Рулон: 62 × 100 мм</translation>
    </message>
    <message>
        <source>Room above</source>
        <translation>Отступ над частью</translation>
    </message>
    <message>
        <source>Roster</source>
        <translation>Список участников</translation>
    </message>
    <message>
        <source>Rosters (*.xlsx *.xls *.ods *.csv *.txt *.tsv);;All files (*)</source>
        <translation>Списки участников (*.xlsx *.xls *.ods *.csv *.txt *.tsv);;Все файлы (*)</translation>
    </message>
    <message>
        <source>Rotation, clockwise</source>
        <translation>Поворот по часовой стрелке</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Строка</translation>
    </message>
    <message>
        <source>Row of headings</source>
        <translation>Строка заголовков</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Строки</translation>
    </message>
    <message>
        <source>Russian</source>
        <translation>Русская</translation>
    </message>
    <message>
        <source>Same</source>
        <translation>Совпадает</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Сохранить</translation>
    </message>
    <message>
        <source>Save as PDF …</source>
        <translation>Сохранить в PDF …</translation>
    </message>
    <message>
        <source>Save badges</source>
        <translation>Сохранить бейджи</translation>
    </message>
    <message>
        <source>Save in the roster</source>
        <translation>Сохранить в списке</translation>
    </message>
    <message>
        <source>Save the list</source>
        <translation>Сохранить список</translation>
    </message>
    <message>
        <source>Save the list to sign</source>
        <translation>Сохранить список для подписи</translation>
    </message>
    <message>
        <source>Save the list …</source>
        <translation>Сохранить список …</translation>
    </message>
    <message>
        <source>Save the page …</source>
        <translation>Сохранить страницу …</translation>
    </message>
    <message>
        <source>Save the practice codes</source>
        <translation>Сохранить коды для практики</translation>
    </message>
    <message>
        <source>Save the template</source>
        <translation>Сохранить шаблон</translation>
    </message>
    <message>
        <source>Say which badge came out last</source>
        <translation>Указать, какой вышел последним</translation>
    </message>
    <message>
        <source>Scan a badge or a ticket, or look somebody up.</source>
        <translation>Сканируйте бейдж или билет либо найдите человека.</translation>
    </message>
    <message>
        <source>Scan a ticket or a badge, or type a name at the right.</source>
        <translation>Сканируйте билет или бейдж либо введите имя справа.</translation>
    </message>
    <message>
        <source>Scan one of these codes with the scanner, wherever the cursor is.</source>
        <translation>Сканируйте сканером один из этих кодов, где бы ни стоял курсор.</translation>
    </message>
    <message>
        <source>Scan the code that the server or a supervisor's desk shows, and the desk joins. Or paste the link here.</source>
        <translation>Отсканируйте код, который показывает сервер или стойка супервизора, и стойка подключится. Или вставьте ссылку сюда.</translation>
    </message>
    <message>
        <source>Scan this code with every scanner of the desk. It counts for nobody.</source>
        <translation>Отсканируйте этот код каждым сканером стойки. Он никому не засчитывается.</translation>
    </message>
    <message>
        <source>Scan with a camera ({key})</source>
        <translation>Сканировать камерой ({key})</translation>
    </message>
    <message>
        <source>Scan your badge or enter your PIN to go on. Somebody else may sign in instead.</source>
        <translation>Чтобы продолжить, сканируйте свой бейдж или введите ПИН-код. Войти может и другой.</translation>
    </message>
    <message>
        <source>Scan your badge, or pick your name and enter your PIN.</source>
        <translation>Сканируйте свой бейдж или выберите имя и введите ПИН-код.</translation>
    </message>
    <message>
        <source>Scanned {time}: {verdict}</source>
        <translation>Сканировано {time}: {verdict}</translation>
    </message>
    <message>
        <source>Scanner</source>
        <translation>Сканер</translation>
    </message>
    <message>
        <source>Scanner at {port}: no answer</source>
        <translation>Сканер на {port} не отвечает</translation>
    </message>
    <message>
        <source>Scanner on a serial port</source>
        <translation>Сканер на последовательном порту</translation>
    </message>
    <message>
        <source>Scanner: listening</source>
        <translation>Сканер: слушает</translation>
    </message>
    <message>
        <source>Scanner: paused</source>
        <translation>Сканер: пауза</translation>
    </message>
    <message>
        <source>Scanner: paused, click here</source>
        <translation>Сканер: пауза, щёлкните здесь</translation>
    </message>
    <message>
        <source>Scanners are left alone: what they send goes where the cursor is.</source>
        <translation>Сканирование приостановлено: данные сканеров попадают туда, где курсор.</translation>
    </message>
    <message>
        <source>Scans a minute, last hour</source>
        <translation>Сканирований в минуту за час</translation>
    </message>
    <message>
        <source>Scans are heard wherever the cursor is. Click to pause or to set up.</source>
        <translation>Сканирование работает, где бы ни был курсор. Щёлкните, чтобы приостановить или настроить.</translation>
    </message>
    <message>
        <source>Scans in five minutes, the last hour: {numbers}</source>
        <translation>Сканирований за пять минут, последний час: {numbers}</translation>
    </message>
    <message>
        <source>Scans record who leaves here, until {key} is pressed again.</source>
        <translation>Сканирование здесь отмечает уход, пока снова не нажата клавиша {key}.</translation>
    </message>
    <message>
        <source>Scans record who leaves, or who comes</source>
        <translation>Сканирования отмечают выход или вход</translation>
    </message>
    <message>
        <source>See to it</source>
        <translation>Разобраться</translation>
    </message>
    <message>
        <source>See what it would change</source>
        <translation>Посмотреть изменения</translation>
    </message>
    <message>
        <source>Seen</source>
        <translation>Просмотрено</translation>
    </message>
    <message>
        <source>Semicolon</source>
        <translation>Точка с запятой</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Отправить</translation>
    </message>
    <message>
        <source>Send to all desks (Enter)</source>
        <translation>Отправить всем стойкам (Enter)</translation>
    </message>
    <message>
        <source>Separator</source>
        <translation>Разделитель</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Сервер</translation>
    </message>
    <message>
        <source>Server not heard from since {time}; figures as of then</source>
        <translation>Нет связи с сервером с {time}; данные на это время</translation>
    </message>
    <message>
        <source>Serves</source>
        <translation>Обслуживает</translation>
    </message>
    <message>
        <source>Serves every category</source>
        <translation>Обслуживает все категории</translation>
    </message>
    <message>
        <source>Set up</source>
        <translation>Настройка</translation>
    </message>
    <message>
        <source>Set up the scanner</source>
        <translation>Настройка сканера</translation>
    </message>
    <message>
        <source>Set up …</source>
        <translation>Настроить …</translation>
    </message>
    <message>
        <source>Set up: is the desk ready, settings, rehearsal</source>
        <translation>Настройка: готовность стойки, настройки мероприятия, репетиция</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Настройки</translation>
    </message>
    <message>
        <source>Settings …</source>
        <translation>Настройки мероприятия …</translation>
    </message>
    <message>
        <source>Settled</source>
        <translation>Решено</translation>
    </message>
    <message>
        <source>Several on {name}, with cut marks</source>
        <translation>Несколько на {name}, с метками реза</translation>
    </message>
    <message>
        <source>Shape</source>
        <translation>Фигура</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Доля</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>Лист</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Показать все</translation>
    </message>
    <message>
        <source>Show all again, without filters</source>
        <translation>Снова показать всё, без отбора</translation>
    </message>
    <message>
        <source>Show all keys</source>
        <translation>Показать все клавиши</translation>
    </message>
    <message>
        <source>Show at the desk</source>
        <translation>Показать на стойке</translation>
    </message>
    <message>
        <source>Show the badge in its real size</source>
        <translation>Показать бейдж в натуральную величину</translation>
    </message>
    <message>
        <source>Show what is typed</source>
        <translation>Показывать введённое</translation>
    </message>
    <message>
        <source>Show whom the picked conflict is about at the desk</source>
        <translation>Показать на стойке, о ком выбранное противоречие</translation>
    </message>
    <message>
        <source>Shown for</source>
        <translation>Показывать для</translation>
    </message>
    <message>
        <source>Shown for which categories</source>
        <translation>Для каких категорий показывать</translation>
    </message>
    <message>
        <source>Shown when which fields are filled</source>
        <translation>При каких заполненных полях показывать</translation>
    </message>
    <message>
        <source>Side</source>
        <translation>Сторона</translation>
    </message>
    <message>
        <source>Sides</source>
        <translation>Стороны</translation>
    </message>
    <message>
        <source>Sides of the badge</source>
        <translation>Стороны бейджа</translation>
    </message>
    <message>
        <source>Sign above it</source>
        <translation>Вывеска</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Войти</translation>
    </message>
    <message>
        <source>Sign in at desk {name}</source>
        <translation>Вход на стойке {name}</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>Подпись</translation>
    </message>
    <message>
        <source>Signed journal (*.txt)</source>
        <translation>Подписанный журнал (*.txt)</translation>
    </message>
    <message>
        <source>Signed journal …</source>
        <translation>Журнал с подписью …</translation>
    </message>
    <message>
        <source>Signing in</source>
        <translation>Вход</translation>
    </message>
    <message>
        <source>Signs in, too</source>
        <translation>Позволяет и войти</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Время</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Размер</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Мельче</translation>
    </message>
    <message>
        <source>Smallest type size</source>
        <translation>Наименьший кегль</translation>
    </message>
    <message>
        <source>Snap</source>
        <translation>Привязка</translation>
    </message>
    <message>
        <source>So it is</source>
        <translation>Так и есть</translation>
    </message>
    <message>
        <source>Somebody else …</source>
        <translation>Кто-то другой …</translation>
    </message>
    <message>
        <source>Somebody like this is on the roster: open them above, or press again to register another.</source>
        <translation>Похожий человек есть в списке: откройте его выше или нажмите ещё раз, чтобы записать другого.</translation>
    </message>
    <message>
        <source>Somebody new</source>
        <translation>Новый оператор</translation>
    </message>
    <message>
        <source>Something on it was wrong</source>
        <translation>На нём была ошибка</translation>
    </message>
    <message>
        <source>Something went wrong that should not have; the log says what.</source>
        <translation>Произошла непредвиденная ошибка; подробности в журнале программы.</translation>
    </message>
    <message>
        <source>Something went wrong that should not have; the log says what. Nothing was changed.</source>
        <translation>Произошла непредвиденная ошибка; подробности в журнале программы. Ничего не изменено.</translation>
    </message>
    <message>
        <source>Speaker</source>
        <translation>Спикер</translation>
    </message>
    <message>
        <source>Staff</source>
        <translation>Персонал</translation>
    </message>
    <message>
        <source>Stand</source>
        <translation>Стенд</translation>
    </message>
    <message>
        <source>Standing</source>
        <translation>Состояние</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Состояние</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Статус</translation>
    </message>
    <message>
        <source>Step 1 of 3: the file.</source>
        <translation>Шаг 1 из 3: файл.</translation>
    </message>
    <message>
        <source>Step 2 of 3: look whether every column holds what stands above it.</source>
        <translation>Шаг 2 из 3: проверьте, что в каждом столбце то, что указано над ним.</translation>
    </message>
    <message>
        <source>Step 3 of 3: look at what would change, and decide what is to be decided.</source>
        <translation>Шаг 3 из 3: посмотрите, что изменится, и решите спорное.</translation>
    </message>
    <message>
        <source>Still missing</source>
        <translation>Ещё не пришли</translation>
    </message>
    <message>
        <source>Stop writing the journal</source>
        <translation>Прекратить запись журнала</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>О чём</translation>
    </message>
    <message>
        <source>Supervisor</source>
        <translation>Супервизор</translation>
    </message>
    <message>
        <source>Supervisor: scan your badge, or pick your name and enter your PIN.</source>
        <translation>Супервизор: сканируйте свой бейдж или выберите имя и введите ПИН-код.</translation>
    </message>
    <message>
        <source>Supervisors see which of them are still missing. Whoever's notes begin with “VIP” is one in any case.</source>
        <translation>Супервизоры видят, кто из них ещё не пришёл. У кого примечание начинается с «VIP», тот VIP в любом случае.</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>Tab</translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation>Таблица (*.csv)</translation>
    </message>
    <message>
        <source>Take back that a proxy took badges</source>
        <translation>Отменить передачу бейджей представителю</translation>
    </message>
    <message>
        <source>Take back the check-in of all who are ticked</source>
        <translation>Отменить приход всех выбранных</translation>
    </message>
    <message>
        <source>Take back the check-in of whoever is shown</source>
        <translation>Отменить приход показанного</translation>
    </message>
    <message>
        <source>Take back the hand-over</source>
        <translation>Отмена передачи</translation>
    </message>
    <message>
        <source>Take back the hand-over …</source>
        <translation>Отменить передачу …</translation>
    </message>
    <message>
        <source>Take back what was done last</source>
        <translation>Отменить последнее действие</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>Отменить передачу</translation>
    </message>
    <message>
        <source>Take what is picked, or press the main button</source>
        <translation>Взять выбранное или нажать главную кнопку</translation>
    </message>
    <message>
        <source>Taken back: {what}</source>
        <translation>Отменено: {what}</translation>
    </message>
    <message>
        <source>Taken by (name, document, signature)</source>
        <translation>Получатель (имя, документ, подпись)</translation>
    </message>
    <message>
        <source>Taking back …</source>
        <translation>Отмена …</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>Шаблон</translation>
    </message>
    <message>
        <source>Templates</source>
        <translation>Шаблоны</translation>
    </message>
    <message>
        <source>Test print</source>
        <translation>Пробная печать</translation>
    </message>
    <message>
        <source>Test scan</source>
        <translation>Пробное сканирование</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Текст</translation>
    </message>
    <message>
        <source>Text that does not fit</source>
        <translation>Текст не помещается</translation>
    </message>
    <message>
        <source>Text that is hard to read</source>
        <translation>Текст трудно читать</translation>
    </message>
    <message>
        <source>The PIN of {name} is {pin}: write it down, it is shown this once.</source>
        <translation>ПИН-код ({name}): {pin}. Запишите, он показывается один раз.</translation>
    </message>
    <message>
        <source>The badge</source>
        <translation>Бейдж</translation>
    </message>
    <message>
        <source>The badge designer</source>
        <translation>Редактор бейджей</translation>
    </message>
    <message>
        <source>The badge designer is open behind the lock: sign in, and close it first.</source>
        <translation>За блокировкой открыт редактор бейджей: войдите и сначала закройте его.</translation>
    </message>
    <message>
        <source>The badge is damaged</source>
        <translation>Бейдж повреждён</translation>
    </message>
    <message>
        <source>The badge is printing …</source>
        <translation>Бейдж печатается …</translation>
    </message>
    <message>
        <source>The badge that was printed is not right any more: print a new one?</source>
        <translation>Напечатанный бейдж уже неверен: напечатать новый?</translation>
    </message>
    <message>
        <source>The badge waits. {why}</source>
        <translation>Бейдж ждёт. {why}</translation>
    </message>
    <message>
        <source>The badge was lost</source>
        <translation>Бейдж утерян</translation>
    </message>
    <message>
        <source>The badge was taken by {proxy} at {stamp}</source>
        <translation>Получатель бейджа — {proxy}: {stamp}</translation>
    </message>
    <message>
        <source>The camera starts …</source>
        <translation>Камера включается …</translation>
    </message>
    <message>
        <source>The camera “{name}” cannot be used: close other programs that use it. It starts by itself then.</source>
        <translation>Камера «{name}» занята: закройте другие программы, которые её используют. Она включится сама.</translation>
    </message>
    <message>
        <source>The camera “{name}” is not plugged in. It starts by itself when it is; or choose another one.</source>
        <translation>Камера «{name}» не подключена. Подключите, и она включится сама, или выберите другую.</translation>
    </message>
    <message>
        <source>The camera “{name}” sends no pictures. It is tried again; if that does not help, unplug it and plug it in.</source>
        <translation>Камера «{name}» не передаёт изображение. Попытка повторяется; если не поможет, отключите её и подключите снова.</translation>
    </message>
    <message>
        <source>The camera's own light</source>
        <translation>Подсветка самой камеры</translation>
    </message>
    <message>
        <source>The codes of several people are in it. Look the guest up by name.</source>
        <translation>В нём коды нескольких человек. Найдите гостя по имени.</translation>
    </message>
    <message>
        <source>The data are locked</source>
        <translation>Данные закрыты</translation>
    </message>
    <message>
        <source>The data will lie in {folder}.</source>
        <translation>Данные будут лежать в {folder}.</translation>
    </message>
    <message numerus="yes">
        <source>The doors may open. %n thing(s) should be looked at.</source>
        <translation>
            <numerusform>Двери можно открывать. На %Ln пункт стоит взглянуть.</numerusform>
            <numerusform>Двери можно открывать. На %Ln пункта стоит взглянуть.</numerusform>
            <numerusform>Двери можно открывать. На %Ln пунктов стоит взглянуть.</numerusform>
        </translation>
    </message>
    <message>
        <source>The event is over</source>
        <translation>Мероприятие завершено</translation>
    </message>
    <message>
        <source>The first of a list of choices; 2 the second, and so on</source>
        <translation>Первый из вариантов; 2 — второй и так далее</translation>
    </message>
    <message>
        <source>The first printer; Ctrl+2 the second, and so on</source>
        <translation>Первый принтер; Ctrl+2 — второй и так далее</translation>
    </message>
    <message>
        <source>The first reason; Ctrl+2 the second, and so on</source>
        <translation>Первая причина; Ctrl+2 — вторая и так далее</translation>
    </message>
    <message>
        <source>The first subject; Ctrl+2 the second, and so on</source>
        <translation>Первый раздел; Ctrl+2 — второй и так далее</translation>
    </message>
    <message>
        <source>The hand-over list</source>
        <translation>Ведомость передачи</translation>
    </message>
    <message>
        <source>The heading in the roster's file</source>
        <translation>Заголовок столбца в файле списка участников</translation>
    </message>
    <message>
        <source>The heading in the roster's file. Any text in it but “no” marks somebody</source>
        <translation>Заголовок столбца в файле списка участников. Отмечает любой текст, кроме «нет»</translation>
    </message>
    <message>
        <source>The key that signed this ticket is used no longer. Ask for the newer ticket.</source>
        <translation>Ключ, которым подписан билет, больше не действует. Попросите новый билет.</translation>
    </message>
    <message>
        <source>The message above is read</source>
        <translation>Сообщение сверху прочитано</translation>
    </message>
    <message>
        <source>The name is missing: write at least a name.</source>
        <translation>Нет имени: впишите хотя бы имя.</translation>
    </message>
    <message>
        <source>The name of the desk</source>
        <translation>Название стойки</translation>
    </message>
    <message>
        <source>The new template was not saved.</source>
        <translation>Новый шаблон не сохранён.</translation>
    </message>
    <message>
        <source>The next workplace; Ctrl+Shift+Tab the one before</source>
        <translation>Следующее рабочее место; Ctrl+Shift+Tab — предыдущее</translation>
    </message>
    <message>
        <source>The one that is open now</source>
        <translation>Та, что открыта сейчас</translation>
    </message>
    <message>
        <source>The page is on its way …</source>
        <translation>Страница печатается …</translation>
    </message>
    <message>
        <source>The page was not printed.</source>
        <translation>Страница не напечатана.</translation>
    </message>
    <message>
        <source>The participant's photo</source>
        <translation>Фото участника</translation>
    </message>
    <message>
        <source>The registration was cancelled. Send the guest to a supervisor.</source>
        <translation>Регистрация отменена. Направьте гостя к супервизору.</translation>
    </message>
    <message>
        <source>The report was exported, if it is needed</source>
        <translation>Отчёт сохранён, если он нужен</translation>
    </message>
    <message>
        <source>The roster is empty: nobody is expected yet.</source>
        <translation>В списке участников никого нет: пока никого не ждут.</translation>
    </message>
    <message>
        <source>The same code again within</source>
        <translation>Тот же код в течение</translation>
    </message>
    <message>
        <source>The same code was read again: this is still one scan.</source>
        <translation>Тот же код прочитан ещё раз: это одно сканирование.</translation>
    </message>
    <message>
        <source>The scanner at {port} does not answer: plug it in again. Until then type names or codes.</source>
        <translation>Сканер на порту {port} не отвечает: подключите его снова. Пока вводите имена или коды с клавиатуры.</translation>
    </message>
    <message>
        <source>The scanner is set up: this scan was read as it should be.</source>
        <translation>Сканер настроен: код прочитан верно.</translation>
    </message>
    <message>
        <source>The server is not heard from: how many come elsewhere is not known.</source>
        <translation>Сервер не отвечает: сколько людей приходит в других местах, неизвестно.</translation>
    </message>
    <message>
        <source>The server is told so at the next start of the program.</source>
        <translation>Серверу об этом сообщат при следующем запуске программы.</translation>
    </message>
    <message>
        <source>The server takes nothing more from this desk, and has it remove its data now. If that surprises you, ask whoever runs the server: the desk can join again.</source>
        <translation>Сервер больше ничего не принимает от этой стойки и велит ей сейчас удалить данные. Если это неожиданно, спросите того, кто ведёт сервер: стойку можно подключить снова.</translation>
    </message>
    <message>
        <source>The system does not let this program use cameras: allow it in the system's settings.</source>
        <translation>Система не разрешает программе использовать камеры: разрешите в настройках системы.</translation>
    </message>
    <message>
        <source>The template is in {file}, and beside it {names}.</source>
        <translation>Шаблон сохранён в {file}, рядом: {names}.</translation>
    </message>
    <message>
        <source>The template is in {file}.</source>
        <translation>Шаблон сохранён в {file}.</translation>
    </message>
    <message>
        <source>The test badge is on its way …</source>
        <translation>Пробный бейдж печатается …</translation>
    </message>
    <message>
        <source>The test badge was not printed.</source>
        <translation>Пробный бейдж не напечатан.</translation>
    </message>
    <message>
        <source>The window changes as soon as the work that goes on is done.</source>
        <translation>Окно изменится, как только закончится текущая работа.</translation>
    </message>
    <message>
        <source>The window opens on a rehearsal: the real roster, and nothing counts. Badges say REHEARSAL.</source>
        <translation>Откроется окно репетиции: настоящий список участников, но ничего не засчитывается. На бейджах написано «РЕПЕТИЦИЯ».</translation>
    </message>
    <message>
        <source>There is a template of this name already; write another.</source>
        <translation>Шаблон с таким названием уже есть; введите другое.</translation>
    </message>
    <message>
        <source>There is no camera. Plug one in; it starts by itself.</source>
        <translation>Камеры нет. Подключите её, и она включится сама.</translation>
    </message>
    <message>
        <source>There is nothing on this computer yet. What would you like to do?</source>
        <translation>На этом компьютере пока ничего нет. Что вы хотите сделать?</translation>
    </message>
    <message>
        <source>These pictures did not lie beside the template: {names}. Add them, or import again.</source>
        <translation>Рядом с шаблоном не было рисунков: {names}. Добавьте их или импортируйте заново.</translation>
    </message>
    <message>
        <source>This category may not enter here. Show the way to the right entrance.</source>
        <translation>Этой категории сюда нельзя. Подскажите нужный вход.</translation>
    </message>
    <message>
        <source>This category needs: {fields}.</source>
        <translation>Для этой категории нужно: {fields}.</translation>
    </message>
    <message>
        <source>This computer keeps no keys. With a passphrase of several words a stolen computer tells nothing. It is asked for at every start; when it is lost, the data are, too.</source>
        <translation>Этот компьютер не хранит ключей. С парольной фразой из нескольких слов украденный компьютер ничего не выдаст. Её спрашивают при каждом запуске; если она потеряна, потеряны и данные.</translation>
    </message>
    <message>
        <source>This computer was asleep for {span}. The desk goes on.</source>
        <translation>Компьютер спал {span}. Стойка работает дальше.</translation>
    </message>
    <message>
        <source>This computer was asleep for {span}. The desk goes on; what others did meanwhile is being fetched.</source>
        <translation>Компьютер спал {span}. Стойка работает дальше; сделанное другими загружается.</translation>
    </message>
    <message>
        <source>This computer's clock was set {span} back. Check that it is right: entries carry its time.</source>
        <translation>Часы компьютера переведены назад на {span}. Проверьте их: по ним стоит время в записях.</translation>
    </message>
    <message>
        <source>This computer's clock was set {span} forward. Check that it is right: entries carry its time.</source>
        <translation>Часы компьютера переведены вперёд на {span}. Проверьте их: по ним стоит время в записях.</translation>
    </message>
    <message>
        <source>This desk belongs to the server at {url}. Whoever runs it erases the event there with the command “erase”; every desk then removes its data by itself as soon as it is in touch, and says so.</source>
        <translation>Эта стойка подключена к серверу {url}. Тот, кто его ведёт, стирает мероприятие на нём командой «erase»; затем каждая стойка, как только выйдет на связь, сама удаляет свои данные и сообщает об этом.</translation>
    </message>
    <message>
        <source>This desk is closed</source>
        <translation>Эта стойка закрыта</translation>
    </message>
    <message>
        <source>This desk was taken out of the event</source>
        <translation>Эта стойка выведена из мероприятия</translation>
    </message>
    <message numerus="yes">
        <source>This happens by itself in %n second(s).</source>
        <translation>
            <numerusform>Это произойдёт само через %n секунду.</numerusform>
            <numerusform>Это произойдёт само через %n секунды.</numerusform>
            <numerusform>Это произойдёт само через %n секунд.</numerusform>
        </translation>
    </message>
    <message>
        <source>This is: {line}.</source>
        <translation>Это: {line}.</translation>
    </message>
    <message>
        <source>This participant is blocked. Call a supervisor.</source>
        <translation>Доступ участнику закрыт. Позовите супервизора.</translation>
    </message>
    <message>
        <source>This person's data were erased on request. Send the guest to a supervisor.</source>
        <translation>Данные этого человека удалены по его просьбе. Направьте гостя к супервизору.</translation>
    </message>
    <message>
        <source>This scan is being judged …</source>
        <translation>Сканирование проверяется …</translation>
    </message>
    <message>
        <source>This scan let nobody in. What to do stands at the top.</source>
        <translation>Это сканирование никого не впустило. Что делать, сказано вверху.</translation>
    </message>
    <message>
        <source>This ticket is for another event. Look the guest up by name.</source>
        <translation>Это билет на другое мероприятие. Найдите гостя по имени.</translation>
    </message>
    <message>
        <source>This ticket is forged: its signature does not match. Call a supervisor.</source>
        <translation>Билет поддельный: подпись не совпадает. Позовите супервизора.</translation>
    </message>
    <message>
        <source>This ticket is no longer valid: its time is over. Send the guest to a supervisor.</source>
        <translation>Срок действия билета истёк. Направьте гостя к супервизору.</translation>
    </message>
    <message>
        <source>This ticket was misread or altered. Scan it again, or look the guest up by name.</source>
        <translation>Билет прочитан неверно или изменён. Сканируйте ещё раз или найдите гостя по имени.</translation>
    </message>
    <message>
        <source>This ticket was revoked. Ask for the newer one, or call a supervisor.</source>
        <translation>Билет отозван. Попросите новый или позовите супервизора.</translation>
    </message>
    <message>
        <source>This was another code ({code}).</source>
        <translation>Это другой код ({code}).</translation>
    </message>
    <message>
        <source>This was done.</source>
        <translation>Готово.</translation>
    </message>
    <message>
        <source>This was no code. Clean the glass, turn up the phone's brightness and scan again.</source>
        <translation>Это не код. Протрите стекло, прибавьте яркость телефона и сканируйте ещё раз.</translation>
    </message>
    <message>
        <source>This was read: {code}. Scan the test code.</source>
        <translation>Прочитано: {code}. Отсканируйте пробный код.</translation>
    </message>
    <message>
        <source>This was taken back already.</source>
        <translation>Это уже отменено.</translation>
    </message>
    <message numerus="yes">
        <source>Tick all %n expected</source>
        <translation>
            <numerusform>Выбрать всех ожидаемых: %n</numerusform>
            <numerusform>Выбрать всех ожидаемых: %n</numerusform>
            <numerusform>Выбрать всех ожидаемых: %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Tick all of the delegation</source>
        <translation>Выбрать всю делегацию</translation>
    </message>
    <message>
        <source>Tick whom this desk serves, or let it serve every category.</source>
        <translation>Отметьте, кого обслуживает эта стойка, или пусть она обслуживает все категории.</translation>
    </message>
    <message>
        <source>Ticket code</source>
        <translation>Код билета</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Часовой пояс</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Кому</translation>
    </message>
    <message>
        <source>To back</source>
        <translation>В самый низ</translation>
    </message>
    <message>
        <source>To be minded at the desk</source>
        <translation>На что обратить внимание</translation>
    </message>
    <message>
        <source>To be printed</source>
        <translation>К печати</translation>
    </message>
    <message>
        <source>To front</source>
        <translation>В самый верх</translation>
    </message>
    <message>
        <source>To go on, type the name of the event: {name}</source>
        <translation>Чтобы продолжить, введите название мероприятия: {name}</translation>
    </message>
    <message>
        <source>To hand out</source>
        <translation>Что выдать</translation>
    </message>
    <message>
        <source>To the printer that needs somebody</source>
        <translation>К принтеру, которому нужен человек</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Сегодня</translation>
    </message>
    <message>
        <source>Too few came lately to say when all will be in ({rate}).</source>
        <translation>В последнее время пришло слишком мало людей, чтобы сказать, когда войдут все ({rate}).</translation>
    </message>
    <message>
        <source>Top</source>
        <translation>Сверху</translation>
    </message>
    <message>
        <source>Torch</source>
        <translation>Подсветка</translation>
    </message>
    <message>
        <source>Track</source>
        <translation>Секция</translation>
    </message>
    <message>
        <source>Tracks</source>
        <translation>Секции</translation>
    </message>
    <message>
        <source>Tracks that must be booked</source>
        <translation>Нужна запись на секции</translation>
    </message>
    <message>
        <source>Try the demo</source>
        <translation>Попробовать демо</translation>
    </message>
    <message>
        <source>Turned, side</source>
        <translation>Угол, сторона</translation>
    </message>
    <message>
        <source>Twice?</source>
        <translation>Дважды?</translation>
    </message>
    <message>
        <source>Two sides, folded at the top</source>
        <translation>Две стороны, сгиб сверху</translation>
    </message>
    <message>
        <source>Two sides, printed on both</source>
        <translation>Две стороны, печать с обеих</translation>
    </message>
    <message>
        <source>Two valid badges</source>
        <translation>Два действующих бейджа</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Шрифт</translation>
    </message>
    <message>
        <source>Type a name or an organisation</source>
        <translation>Введите имя или организацию</translation>
    </message>
    <message>
        <source>Type the passphrase with which they were locked.</source>
        <translation>Введите парольную фразу, которой они закрыты.</translation>
    </message>
    <message>
        <source>Ukrainian</source>
        <translation>Украинская</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Отменить</translation>
    </message>
    <message>
        <source>Undo check-in</source>
        <translation>Отменить приход</translation>
    </message>
    <message>
        <source>Undo leaving</source>
        <translation>Отменить выход</translation>
    </message>
    <message>
        <source>Undo the last import</source>
        <translation>Отменить последний импорт</translation>
    </message>
    <message>
        <source>Undo this import</source>
        <translation>Отменить этот импорт</translation>
    </message>
    <message>
        <source>Undo: {what}</source>
        <translation>Отменить: {what}</translation>
    </message>
    <message>
        <source>Undoing …</source>
        <translation>Отмена …</translation>
    </message>
    <message>
        <source>Unknown code</source>
        <translation>Неизвестный код</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Открыть</translation>
    </message>
    <message>
        <source>Unreadable</source>
        <translation>Не читается</translation>
    </message>
    <message>
        <source>Unsent</source>
        <translation>Не отпр.</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Выше</translation>
    </message>
    <message>
        <source>Use the camera ({key})</source>
        <translation>Включить камеру ({key})</translation>
    </message>
    <message>
        <source>Use this</source>
        <translation>Выбрать этот</translation>
    </message>
    <message>
        <source>VIPs</source>
        <translation>VIP</translation>
    </message>
    <message>
        <source>VIPs and sign-in</source>
        <translation>VIP и вход</translation>
    </message>
    <message>
        <source>Venue</source>
        <translation>Площадка</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Версия</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Вид</translation>
    </message>
    <message>
        <source>Void badge</source>
        <translation>Недействительный бейдж</translation>
    </message>
    <message numerus="yes">
        <source>Void since then: %n earlier badges.</source>
        <translation>
            <numerusform>Недействительными стали прежние бейджи: %Ln.</numerusform>
            <numerusform>Недействительными стали прежние бейджи: %Ln.</numerusform>
            <numerusform>Недействительными стали прежние бейджи: %Ln.</numerusform>
        </translation>
    </message>
    <message>
        <source>Volunteer</source>
        <translation>Волонтёр</translation>
    </message>
    <message>
        <source>Warn when so full</source>
        <translation>Предупреждать при заполнении</translation>
    </message>
    <message>
        <source>Was let in before. If that was somebody else, call a supervisor.</source>
        <translation>Вход уже отмечен. Если это был кто-то другой, позовите супервизора.</translation>
    </message>
    <message>
        <source>Was one made in advance? Then say why it is replaced: it becomes void.</source>
        <translation>Бейдж напечатан заранее? Укажите, почему он заменяется: прежний станет недействительным.</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Что</translation>
    </message>
    <message>
        <source>What all desks are to read</source>
        <translation>Что прочитать всем стойкам</translation>
    </message>
    <message>
        <source>What can be exported; stop what is being written</source>
        <translation>Что можно сохранить; остановить запись</translation>
    </message>
    <message>
        <source>What is desk {name} to read? It shows the text until somebody there has read it.</source>
        <translation>Что написать стойке {name}? Текст виден там, пока его не прочтут.</translation>
    </message>
    <message>
        <source>What is picked came out</source>
        <translation>Выбранное вышло</translation>
    </message>
    <message>
        <source>What is picked is settled, or seen</source>
        <translation>Выбранное решено или просмотрено</translation>
    </message>
    <message>
        <source>What is shown …</source>
        <translation>То, что показано …</translation>
    </message>
    <message>
        <source>What it is called in the list</source>
        <translation>Название в списке</translation>
    </message>
    <message>
        <source>What needs somebody</source>
        <translation>Что требует внимания</translation>
    </message>
    <message>
        <source>What the check found</source>
        <translation>Результаты проверки</translation>
    </message>
    <message>
        <source>What the import would do</source>
        <translation>Что сделает импорт</translation>
    </message>
    <message>
        <source>What the part says</source>
        <translation>Текст части</translation>
    </message>
    <message>
        <source>What was changed here and not saved is lost.</source>
        <translation>Изменённое и не сохранённое будет потеряно.</translation>
    </message>
    <message>
        <source>What {file} changed</source>
        <translation>Что изменил {file}</translation>
    </message>
    <message>
        <source>What {file} would change</source>
        <translation>Что изменит {file}</translation>
    </message>
    <message>
        <source>Whatever is filled in</source>
        <translation>Любые поля</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Когда</translation>
    </message>
    <message>
        <source>Where does the correction hold?</source>
        <translation>Где действует исправление?</translation>
    </message>
    <message>
        <source>Where from</source>
        <translation>Откуда</translation>
    </message>
    <message>
        <source>Where two facts disagree, both are kept and the person is counted once. Look into it, do what is right (let in, undo, correct, print anew), then put on record that it is settled.</source>
        <translation>Если две записи противоречат друг другу, обе сохраняются, а человек считается один раз. Разберитесь, сделайте нужное (пропустить, отменить, исправить, перепечатать) и отметьте, что решено.</translation>
    </message>
    <message>
        <source>Which came out last? …</source>
        <translation>Какой вышел последним? …</translation>
    </message>
    <message>
        <source>Which camera</source>
        <translation>Какая камера</translation>
    </message>
    <message>
        <source>Which column holds the names? Choose “Full name” above that column.</source>
        <translation>В каком столбце имена? Выберите над ним «ФИО».</translation>
    </message>
    <message>
        <source>While this is pressed, scans record who leaves</source>
        <translation>Пока нажато, сканирования отмечают выход</translation>
    </message>
    <message>
        <source>White</source>
        <translation>Белый</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Кто</translation>
    </message>
    <message>
        <source>Who asks what is kept of them gets a file with all of it. Wrong data are corrected at a desk. Who wants to be forgotten is erased: everywhere, for good. That they came stays counted, without a name.</source>
        <translation>Кто спрашивает, что о нём хранится, получает файл со всем этим. Неверные данные исправляют на стойке. Кто просит его забыть, того удаляют: везде и навсегда. Что он пришёл, остаётся в счёте, без имени.</translation>
    </message>
    <message>
        <source>Who comes to the wrong one of these desks is told which to go to. A desk that is not in this list serves everybody.</source>
        <translation>Кто подошёл не к той из этих стоек, тому говорят, к какой идти. Стойка не из этого списка обслуживает всех.</translation>
    </message>
    <message>
        <source>Who left may come back</source>
        <translation>Вышедшие могут вернуться</translation>
    </message>
    <message>
        <source>Who of them is it?</source>
        <translation>Кто из них?</translation>
    </message>
    <message numerus="yes">
        <source>Who takes %n badge(s)? This goes on record, and checks nobody in.</source>
        <translation>
            <numerusform>Кто получает %Ln бейдж? Это записывается, приход не отмечается.</numerusform>
            <numerusform>Кто получает %Ln бейджа? Это записывается, приход не отмечается.</numerusform>
            <numerusform>Кто получает %Ln бейджей? Это записывается, приход не отмечается.</numerusform>
        </translation>
    </message>
    <message>
        <source>Who you are</source>
        <translation>Кто вы</translation>
    </message>
    <message>
        <source>Whom</source>
        <translation>Кого</translation>
    </message>
    <message>
        <source>Whom to look out for is told in the event's settings ([vip]).</source>
        <translation>Кого ждать особо, указано в настройках мероприятия ([vip]).</translation>
    </message>
    <message>
        <source>Whose badge is shown</source>
        <translation>Чей бейдж показан</translation>
    </message>
    <message>
        <source>Whose badge? Scan it, or type a name</source>
        <translation>Чей бейдж? Сканируйте его или введите имя</translation>
    </message>
    <message>
        <source>Whose data? Name, code or number</source>
        <translation>Чьи данные? Имя, код или номер</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Почему</translation>
    </message>
    <message>
        <source>Why is desk {name} closed? It takes no scans until it is opened again, and shows the reason.</source>
        <translation>Почему закрывается стойка {name}? Она не принимает сканирований, пока её не откроют, и показывает причину.</translation>
    </message>
    <message>
        <source>Why is it printed again?</source>
        <translation>Почему печатается снова?</translation>
    </message>
    <message>
        <source>Why is {name} let in against the rules? This goes on record.</source>
        <translation>Почему вопреки правилам пропускают: {name}? Это записывается.</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>Ширина</translation>
    </message>
    <message>
        <source>Width of the badge</source>
        <translation>Ширина бейджа</translation>
    </message>
    <message>
        <source>Width of the border</source>
        <translation>Толщина рамки</translation>
    </message>
    <message>
        <source>Width of the stock</source>
        <translation>Ширина бумаги</translation>
    </message>
    <message>
        <source>Width, height</source>
        <translation>Ширина, выс.</translation>
    </message>
    <message>
        <source>With serifs</source>
        <translation>С засечками</translation>
    </message>
    <message>
        <source>Without serifs</source>
        <translation>Без засечек</translation>
    </message>
    <message>
        <source>Work at the next zone</source>
        <translation>Перейти к следующей зоне</translation>
    </message>
    <message>
        <source>Work that goes on</source>
        <translation>Текущая работа</translation>
    </message>
    <message>
        <source>Workbook (*.xlsx)</source>
        <translation>Книга (*.xlsx)</translation>
    </message>
    <message>
        <source>Workplace: {name}</source>
        <translation>Рабочее место: {name}</translation>
    </message>
    <message>
        <source>Write all that is kept …</source>
        <translation>Записать всё, что хранится …</translation>
    </message>
    <message>
        <source>Write to the desk that is picked</source>
        <translation>Написать выбранной стойке</translation>
    </message>
    <message>
        <source>Write to this desk …</source>
        <translation>Написать этой стойке …</translation>
    </message>
    <message>
        <source>Writing …</source>
        <translation>Идёт запись …</translation>
    </message>
    <message>
        <source>Wrong PINs are counted; after five the next one must wait.</source>
        <translation>Неверные ПИН-коды считаются; после пяти придётся ждать.</translation>
    </message>
    <message>
        <source>Wrong desk: please go to {desk}.</source>
        <translation>Не та стойка: пройдите, пожалуйста, к стойке {desk}.</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Ваше имя</translation>
    </message>
    <message>
        <source>Zone</source>
        <translation>Зона</translation>
    </message>
    <message>
        <source>Zone: {zone}</source>
        <translation>Зона: {zone}</translation>
    </message>
    <message>
        <source>Zones</source>
        <translation>Зоны</translation>
    </message>
    <message>
        <source>Zones that may be entered</source>
        <translation>Доступные зоны</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>Крупнее</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>Мельче</translation>
    </message>
    <message>
        <source>a photo</source>
        <translation>фотография</translation>
    </message>
    <message>
        <source>after {time}</source>
        <translation>после {time}</translation>
    </message>
    <message>
        <source>all</source>
        <translation>все</translation>
    </message>
    <message numerus="yes">
        <source>all %n desks heard from</source>
        <translation>
            <numerusform>на связи %Ln стойка</numerusform>
            <numerusform>на связи все %Ln стойки</numerusform>
            <numerusform>на связи все %Ln стоек</numerusform>
        </translation>
    </message>
    <message>
        <source>all confirmed</source>
        <translation>всё подтверждено</translation>
    </message>
    <message>
        <source>all in one file</source>
        <translation>все в одном</translation>
    </message>
    <message>
        <source>all right</source>
        <translation>в порядке</translation>
    </message>
    <message numerus="yes">
        <source>and %n before</source>
        <translation>
            <numerusform>и ещё %Ln раньше</numerusform>
            <numerusform>и ещё %Ln раньше</numerusform>
            <numerusform>и ещё %Ln раньше</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>и ещё %Ln</numerusform>
            <numerusform>и ещё %Ln</numerusform>
            <numerusform>и ещё %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more to read</source>
        <translation>
            <numerusform>и ещё %Ln не прочитано</numerusform>
            <numerusform>и ещё %Ln не прочитано</numerusform>
            <numerusform>и ещё %Ln не прочитано</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more, in the list as a file</source>
        <translation>
            <numerusform>и ещё %Ln, в списке-файле</numerusform>
            <numerusform>и ещё %Ln, в списке-файле</numerusform>
            <numerusform>и ещё %Ln, в списке-файле</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more: see “Printing”</source>
        <translation>
            <numerusform>и ещё %Ln: см. «Печать»</numerusform>
            <numerusform>и ещё %Ln: см. «Печать»</numerusform>
            <numerusform>и ещё %Ln: см. «Печать»</numerusform>
        </translation>
    </message>
    <message>
        <source>and more</source>
        <translation>и другие</translation>
    </message>
    <message>
        <source>another reason</source>
        <translation>другая причина</translation>
    </message>
    <message>
        <source>any number</source>
        <translation>без ограничения</translation>
    </message>
    <message>
        <source>as fit</source>
        <translation>сколько войдёт</translation>
    </message>
    <message>
        <source>as large as the badge</source>
        <translation>по размеру бейджа</translation>
    </message>
    <message>
        <source>at the printer</source>
        <translation>в принтере</translation>
    </message>
    <message>
        <source>badge</source>
        <translation>бейдж</translation>
    </message>
    <message>
        <source>badges left: {stock}</source>
        <translation>бейджей: {stock}</translation>
    </message>
    <message>
        <source>badges run out</source>
        <translation>бейджи кончаются</translation>
    </message>
    <message>
        <source>batch “{batch}”, no. {number}</source>
        <translation>партия «{batch}», № {number}</translation>
    </message>
    <message>
        <source>blocked</source>
        <translation>доступ закрыт</translation>
    </message>
    <message>
        <source>box {box}</source>
        <translation>ящик {box}</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>отменено</translation>
    </message>
    <message>
        <source>cannot sign in</source>
        <translation>не может войти</translation>
    </message>
    <message>
        <source>check-in of {name}</source>
        <translation>приход: {name}</translation>
    </message>
    <message>
        <source>clock is off</source>
        <translation>часы неверны</translation>
    </message>
    <message>
        <source>clock: {offset}</source>
        <translation>часы: {offset}</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>закрыта</translation>
    </message>
    <message>
        <source>closed by {name}</source>
        <translation>закрыта ({name})</translation>
    </message>
    <message>
        <source>closed: {reason}</source>
        <translation>закрыта: {reason}</translation>
    </message>
    <message>
        <source>columns</source>
        <translation>столбцов</translation>
    </message>
    <message>
        <source>comes with the program</source>
        <translation>из программы</translation>
    </message>
    <message>
        <source>correction of {name}</source>
        <translation>исправление: {name}</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <translation>dd.MM.yyyy</translation>
    </message>
    <message>
        <source>damaged</source>
        <translation>повреждён</translation>
    </message>
    <message>
        <source>did it come out?</source>
        <translation>вышел ли?</translation>
    </message>
    <message>
        <source>e-mail</source>
        <translation>эл. почта</translation>
    </message>
    <message>
        <source>ends with: {ending}</source>
        <translation>в конце: {ending}</translation>
    </message>
    <message>
        <source>everything is sent</source>
        <translation>всё отправлено</translation>
    </message>
    <message>
        <source>expected</source>
        <translation>ожидается</translation>
    </message>
    <message>
        <source>headings in row {row}</source>
        <translation>заголовки в строке {row}</translation>
    </message>
    <message>
        <source>heard from {time}</source>
        <translation>на связи {time}</translation>
    </message>
    <message>
        <source>here</source>
        <translation>здесь</translation>
    </message>
    <message>
        <source>if all come</source>
        <translation>если придут все</translation>
    </message>
    <message>
        <source>inside {since}</source>
        <translation>внутри {since}</translation>
    </message>
    <message>
        <source>ipp://localhost/printers/NAME</source>
        <translation>ipp://localhost/printers/ИМЯ</translation>
    </message>
    <message>
        <source>is being sent</source>
        <translation>отправляется</translation>
    </message>
    <message>
        <source>is out</source>
        <translation>напечатан</translation>
    </message>
    <message>
        <source>keyboard: {layout}</source>
        <translation>клавиатура: {layout}</translation>
    </message>
    <message>
        <source>last scan: {time}</source>
        <translation>последнее сканирование: {time}</translation>
    </message>
    <message>
        <source>leaving of {name}</source>
        <translation>выход: {name}</translation>
    </message>
    <message numerus="yes">
        <source>look whether %n came out</source>
        <translation>
            <numerusform>проверьте, вышли ли: %Ln</numerusform>
            <numerusform>проверьте, вышли ли: %Ln</numerusform>
            <numerusform>проверьте, вышли ли: %Ln</numerusform>
        </translation>
    </message>
    <message>
        <source>lost</source>
        <translation>утерян</translation>
    </message>
    <message>
        <source>mm</source>
        <translation>мм</translation>
    </message>
    <message>
        <source>namesake · ask for the code</source>
        <translation>тёзка · попросите код</translation>
    </message>
    <message>
        <source>namesake · {apart}</source>
        <translation>тёзка · {apart}</translation>
    </message>
    <message>
        <source>never</source>
        <translation>никогда</translation>
    </message>
    <message>
        <source>new template</source>
        <translation>новый шаблон</translation>
    </message>
    <message>
        <source>newest</source>
        <translation>новейший</translation>
    </message>
    <message>
        <source>no file</source>
        <translation>файла нет</translation>
    </message>
    <message>
        <source>no headings</source>
        <translation>без заголовков</translation>
    </message>
    <message>
        <source>no photo</source>
        <translation>фотографии нет</translation>
    </message>
    <message>
        <source>none</source>
        <translation>нет</translation>
    </message>
    <message>
        <source>not in sight</source>
        <translation>пока не видно</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>неизвестно</translation>
    </message>
    <message>
        <source>not printed</source>
        <translation>не напечатан</translation>
    </message>
    <message>
        <source>not printed yet</source>
        <translation>ещё не напечатан</translation>
    </message>
    <message>
        <source>nothing was to be changed</source>
        <translation>менять было нечего</translation>
    </message>
    <message>
        <source>on it only</source>
        <translation>только на нём</translation>
    </message>
    <message>
        <source>on the roster</source>
        <translation>в списке</translation>
    </message>
    <message>
        <source>operator: {name}</source>
        <translation>оператор: {name}</translation>
    </message>
    <message>
        <source>organisation</source>
        <translation>организация</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>пауза</translation>
    </message>
    <message>
        <source>phone</source>
        <translation>телефон</translation>
    </message>
    <message>
        <source>prefix “{text}”</source>
        <translation>префикс «{text}»</translation>
    </message>
    <message>
        <source>print their badges</source>
        <translation>напечатать им бейджи</translation>
    </message>
    <message>
        <source>printed</source>
        <translation>напечатан</translation>
    </message>
    <message>
        <source>printed at desk {desk}</source>
        <translation>напечатан на стойке {desk}</translation>
    </message>
    <message>
        <source>printer</source>
        <translation>принтер</translation>
    </message>
    <message>
        <source>pt</source>
        <translation>пт</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>готов</translation>
    </message>
    <message>
        <source>registered twice? same e-mail</source>
        <translation>две записи? та же эл. почта</translation>
    </message>
    <message>
        <source>registered twice? same organisation</source>
        <translation>две записи? та же организация</translation>
    </message>
    <message>
        <source>registered twice? same phone</source>
        <translation>две записи? тот же телефон</translation>
    </message>
    <message>
        <source>registration of {name}</source>
        <translation>запись гостя: {name}</translation>
    </message>
    <message>
        <source>roster: {state}</source>
        <translation>список: {state}</translation>
    </message>
    <message>
        <source>row {row}</source>
        <translation>строка {row}</translation>
    </message>
    <message>
        <source>rows</source>
        <translation>строк</translation>
    </message>
    <message>
        <source>same e-mail</source>
        <translation>та же эл. почта</translation>
    </message>
    <message>
        <source>same name</source>
        <translation>то же имя</translation>
    </message>
    <message>
        <source>same name and organisation</source>
        <translation>те же имя и организация</translation>
    </message>
    <message>
        <source>same phone</source>
        <translation>тот же телефон</translation>
    </message>
    <message>
        <source>seat {seat}</source>
        <translation>место {seat}</translation>
    </message>
    <message>
        <source>server not heard from</source>
        <translation>сервер не отвечает</translation>
    </message>
    <message>
        <source>sheet “{sheet}”</source>
        <translation>лист «{sheet}»</translation>
    </message>
    <message>
        <source>silent</source>
        <translation>молчит</translation>
    </message>
    <message>
        <source>silent since {time}</source>
        <translation>молчит с {time}</translation>
    </message>
    <message>
        <source>similar</source>
        <translation>похоже</translation>
    </message>
    <message>
        <source>suffix “{text}”</source>
        <translation>суффикс «{text}»</translation>
    </message>
    <message>
        <source>taken by {proxy}</source>
        <translation>получатель: {proxy}</translation>
    </message>
    <message>
        <source>the event's own</source>
        <translation>свой для мероприятия</translation>
    </message>
    <message>
        <source>this desk</source>
        <translation>эта стойка</translation>
    </message>
    <message>
        <source>to be looked at</source>
        <translation>стоит взглянуть</translation>
    </message>
    <message>
        <source>undone</source>
        <translation>отменён</translation>
    </message>
    <message>
        <source>version {version}</source>
        <translation>версия {version}</translation>
    </message>
    <message>
        <source>void</source>
        <translation>недействителен</translation>
    </message>
    <message>
        <source>waits</source>
        <translation>ждёт</translation>
    </message>
    <message>
        <source>was here</source>
        <translation>сейчас не внутри</translation>
    </message>
    <message>
        <source>was here {since}</source>
        <translation>сейчас не внутри, вход {since}</translation>
    </message>
    <message>
        <source>working</source>
        <translation>работает</translation>
    </message>
    <message>
        <source>wrong</source>
        <translation>неверно</translation>
    </message>
    <message>
        <source>wrong data</source>
        <translation>ошибка в данных</translation>
    </message>
    <message>
        <source>zone: {zone}</source>
        <translation>зона: {zone}</translation>
    </message>
    <message>
        <source>{arrived} arrived, {inside} inside</source>
        <translation>пришли {arrived}, внутри {inside}</translation>
    </message>
    <message>
        <source>{arrived} of {expected}</source>
        <translation>{arrived} из {expected}</translation>
    </message>
    <message>
        <source>{arrived} of {expected} arrived, {inside} inside</source>
        <translation>пришли {arrived} из {expected}, внутри {inside}</translation>
    </message>
    <message>
        <source>{code} (repaired)</source>
        <translation>{code} (исправлено)</translation>
    </message>
    <message numerus="yes">
        <source>{come} of %n awaited in particular have come</source>
        <translation>
            <numerusform>пришли {come} из %Ln особо ожидаемых</numerusform>
            <numerusform>пришли {come} из %Ln особо ожидаемых</numerusform>
            <numerusform>пришли {come} из %Ln особо ожидаемых</numerusform>
        </translation>
    </message>
    <message>
        <source>{desk} since {time}</source>
        <translation>{desk} с {time}</translation>
    </message>
    <message>
        <source>{field} is empty</source>
        <translation>{field}: пусто</translation>
    </message>
    <message>
        <source>{field} is filled</source>
        <translation>{field}: заполнено</translation>
    </message>
    <message>
        <source>{field} is “{value}”</source>
        <translation>{field}: «{value}»</translation>
    </message>
    <message>
        <source>{file} is there already: choose another name.</source>
        <translation>Файл {file} уже есть: выберите другое имя.</translation>
    </message>
    <message>
        <source>{hours} h {minutes} min</source>
        <translation>{hours} ч {minutes} мин</translation>
    </message>
    <message>
        <source>{key}: work at the next zone</source>
        <translation>{key}: перейти к следующей зоне</translation>
    </message>
    <message>
        <source>{left}, empty about {time}</source>
        <translation>{left}, хватит примерно до {time}</translation>
    </message>
    <message>
        <source>{left}, empty at {time}</source>
        <translation>{left}, хватит до {time}</translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation>{minutes} мин</translation>
    </message>
    <message>
        <source>{minutes} min {seconds} s</source>
        <translation>{minutes} мин {seconds} с</translation>
    </message>
    <message numerus="yes">
        <source>{names} and %n more</source>
        <translation>
            <numerusform>{names} и ещё %Ln</numerusform>
            <numerusform>{names} и ещё %Ln</numerusform>
            <numerusform>{names} и ещё %Ln</numerusform>
        </translation>
    </message>
    <message>
        <source>{name} has a badge already. The new one makes it void.</source>
        <translation>{name}: бейдж уже есть. Новый сделает его недействительным.</translation>
    </message>
    <message>
        <source>{name} is removed.</source>
        <translation>{name}: удалено.</translation>
    </message>
    <message>
        <source>{name} prints no more from now on. What waits for it goes to another printer.</source>
        <translation>{name} больше не печатает. Что его ждёт, перейдёт к другому принтеру.</translation>
    </message>
    <message>
        <source>{name} prints no more from the next start on.</source>
        <translation>{name} не печатает со следующего запуска.</translation>
    </message>
    <message>
        <source>{name} signs in no more. What they did keeps their name.</source>
        <translation>{name} больше не входит. Сделанное остаётся под этим именем.</translation>
    </message>
    <message>
        <source>{name}: kept.</source>
        <translation>{name}: сохранено.</translation>
    </message>
    <message>
        <source>{name}: kept. It is used from now on.</source>
        <translation>{name}: сохранено. Действует с этого момента.</translation>
    </message>
    <message>
        <source>{name}: kept. It is used from the next start of the program on.</source>
        <translation>{name}: сохранено. Действует со следующего запуска программы.</translation>
    </message>
    <message>
        <source>{number} %</source>
        <translation>{number} %</translation>
    </message>
    <message>
        <source>{number} a minute</source>
        <translation>{number} в минуту</translation>
    </message>
    <message>
        <source>{origin}; badge of {names}</source>
        <translation>{origin}; бейдж категорий: {names}</translation>
    </message>
    <message>
        <source>{out} Look at it: {flaw}</source>
        <translation>{out} Проверьте его: {flaw}</translation>
    </message>
    <message>
        <source>{out} will be recorded as printed, {again} will be printed again.</source>
        <translation>Будет отмечено напечатанными: {out}, напечатано ещё раз: {again}.</translation>
    </message>
    <message>
        <source>{page} / {pages}</source>
        <translation>{page} / {pages}</translation>
    </message>
    <message>
        <source>{present} of {expected} here</source>
        <translation>здесь {present} из {expected}</translation>
    </message>
    <message>
        <source>{read} of {meant}</source>
        <translation>{read} из {meant}</translation>
    </message>
    <message>
        <source>{seconds} s</source>
        <translation>{seconds} с</translation>
    </message>
    <message>
        <source>{seconds} s fast</source>
        <translation>спешат на {seconds} с</translation>
    </message>
    <message>
        <source>{seconds} s slow</source>
        <translation>отстают на {seconds} с</translation>
    </message>
    <message numerus="yes">
        <source>{silent} of %n desks silent</source>
        <translation>
            <numerusform>молчат стойки ({silent} из %Ln)</numerusform>
            <numerusform>молчат стойки ({silent} из %Ln)</numerusform>
            <numerusform>молчат стойки ({silent} из %Ln)</numerusform>
        </translation>
    </message>
    <message>
        <source>{speed} bit/s</source>
        <translation>{speed} бит/с</translation>
    </message>
    <message>
        <source>{time}, desk {desk}</source>
        <translation>{time}, стойка {desk}</translation>
    </message>
    <message>
        <source>{time}, desk {desk} by {operator}</source>
        <translation>{time}, стойка {desk}, {operator}</translation>
    </message>
    <message>
        <source>{verdict}, taken back</source>
        <translation>{verdict}, отменено</translation>
    </message>
    <message>
        <source>{why}, {number} of {count}</source>
        <translation>{why}, {number} из {count}</translation>
    </message>
    <message>
        <source>{zone}: {inside} of {capacity} inside</source>
        <translation>{zone}: внутри {inside} из {capacity}</translation>
    </message>
    <message>
        <source>“Print” makes the badges before them void.</source>
        <translation>«Печать» сделает прежние бейджи недействительными.</translation>
    </message>
    <message>
        <source>“{name}” is open; save it to keep it in the event.</source>
        <translation>«{name}» открыт; сохраните, чтобы он остался в мероприятии.</translation>
    </message>
    <message>
        <source>“{name}” is saved.</source>
        <translation>Шаблон «{name}» сохранён.</translation>
    </message>
    <message>
        <source>“{name}” is the badge of {title} now.</source>
        <translation>«{name}» теперь бейдж категории {title}.</translation>
    </message>
    <message>
        <source>“{name}” is the program's own again.</source>
        <translation>«{name}» снова исходный, из программы.</translation>
    </message>
    <message>
        <source>“{name}” was changed and not saved.</source>
        <translation>«{name}» изменён и не сохранён.</translation>
    </message>
    <message>
        <source>“{name}” was removed from the event.</source>
        <translation>«{name}» удалён из мероприятия.</translation>
    </message>
    <message>
        <source>● not saved</source>
        <translation>● не сохранён</translation>
    </message>
    <message numerus="yes">
        <source>✓ %n badges wait for the printers: see “Printing”.</source>
        <translation>
            <numerusform>✓ %Ln бейдж ждёт печати: см. «Печать».</numerusform>
            <numerusform>✓ %Ln бейджа ждут печати: см. «Печать».</numerusform>
            <numerusform>✓ %Ln бейджей ждут печати: см. «Печать».</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>✓ %n page(s) are in {file}.</source>
        <translation>
            <numerusform>✓ %Ln страница сохранена: {file}.</numerusform>
            <numerusform>✓ %Ln страницы сохранены: {file}.</numerusform>
            <numerusform>✓ %Ln страниц сохранено: {file}.</numerusform>
        </translation>
    </message>
    <message>
        <source>✓ Erased here. The server and the other desks follow as soon as they are in touch.</source>
        <translation>✓ Удалено здесь. Сервер и другие стойки удалят, как только будут на связи.</translation>
    </message>
    <message numerus="yes">
        <source>✓ Nothing is wrong with %n badges.</source>
        <translation>
            <numerusform>✓ %Ln бейдж в порядке.</numerusform>
            <numerusform>✓ %Ln бейджа в порядке.</numerusform>
            <numerusform>✓ %Ln бейджей в порядке.</numerusform>
        </translation>
    </message>
    <message>
        <source>✓ Nothing is wrong with this badge.</source>
        <translation>✓ С этим бейджем всё в порядке.</translation>
    </message>
    <message>
        <source>✓ The badge is out</source>
        <translation>✓ Бейдж напечатан</translation>
    </message>
    <message>
        <source>✓ The badge is out.</source>
        <translation>✓ Бейдж напечатан.</translation>
    </message>
    <message>
        <source>✓ The badge is out. Look at it: {flaw}</source>
        <translation>✓ Бейдж напечатан. Проверьте его: {flaw}</translation>
    </message>
    <message>
        <source>✓ The import of {file} is undone: {parts}.</source>
        <translation>✓ Импорт {file} отменён: {parts}.</translation>
    </message>
    <message>
        <source>✓ The new badge is out; the one before is void.</source>
        <translation>✓ Новый бейдж напечатан; прежний недействителен.</translation>
    </message>
    <message>
        <source>✓ The page is out.</source>
        <translation>✓ Страница напечатана.</translation>
    </message>
    <message>
        <source>✓ The settings are saved.</source>
        <translation>✓ Настройки сохранены.</translation>
    </message>
    <message>
        <source>✓ The test badge is out. Scan its code, too.</source>
        <translation>✓ Пробный бейдж вышел. Отсканируйте и его код.</translation>
    </message>
    <message>
        <source>✓ The test code was read.</source>
        <translation>✓ Пробный код прочитан.</translation>
    </message>
    <message>
        <source>✓ Ticked: {name}</source>
        <translation>✓ Отмечено: {name}</translation>
    </message>
    <message>
        <source>✓ {file} is imported. It can be undone at any time.</source>
        <translation>✓ {file} импортирован. Отменить можно в любой момент.</translation>
    </message>
    <message>
        <source>✓ {file} is written</source>
        <translation>✓ {file} записан</translation>
    </message>
</context>
</TS>
