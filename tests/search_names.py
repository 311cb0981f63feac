"""Names of which queries with known answers are made, and queries written by hand."""

FAMILIES = """
Абрамов Авдеев Агафонов Аксёнов Анисимов Антипов Артемьев Афанасьев Багрянцев Балашов Баранников Белозёров Бердников
Бессонов Благовещенский Богатырёв Бондаренко Боровиков Бражников Булгаков Бухаров Вавилов Варламов Введенский Вересаев
Верещагин Виноградов Витковский Воскресенский Вьюгин Гаврилюк Галактионов Герасимов Глушков Голубев Горбачёв
Горностаев Грибоедов Гречанинов Григоренко Гурьянов Давыдов Дементьев Державин Добролюбов Долгоруков Домбровский
Достоевский Дорофеев Дубровин Дягилев Евдокимов Евстигнеев Елизаров Емельянов Ермолаев Ерофеев Жаворонков Жданович
Железняков Жемчужников Журавлёв Завьялов Загоскин Замятин Заславский Звягинцев Зиновьев Золотарёв Зубарев Игнатьев
Измайлов Иловайский Ипполитов Исаковский Кабанов Казанцев Калашников Каменский Капустин Карамзин Карпинский Касаткин
Качалов Кириллов Клементьев Ковалевский Колесников Коломийцев Кондратьев Константинопольский Копейкин Корнилов
Коростелёв Костомаров Крашенинников Крестовский Кривошеев Крузенштерн Крыжановский Кудрявцев Кузьминский Куропаткин
Лаврентьев Лазаревич Лебединский Лермонтов Лихачёв Лобачевский Ломоносов Лукьяненко Лысенко Людвиновский Майоров
Максимович Мальцев Маркелов Мартынов Масленников Матвиенко Медведев Мельниченко Менделеев Мережковский Мещеряков
Милорадович Мирошниченко Мстиславский Муравьёв Мясоедов Набоков Назаров Наумов Нахимов Неверов Невский Некрасов
Немирович Никифоров Новгородцев Овсянников Огарёв Одоевский Онуфриев Остроумов Островский Павлюченко Панфилов
Парамонов Пастернак Патрикеев Пашкевич Перепёлкин Пестель Петропавловский Писаревский Платонов Плещеев Пожарский
Полежаев Полянский Пономаренко Поспелов Потёмкин Прокофьев Протопопов Пржевальский Прянишников Пугачёв Пустовойтов
Разумовский Рахманинов Репин Родионов Рогачевский Рублёвский Румянцев Рылеев Рябушинский Савельев Салтыков Самойлов
Сафронов Свиридов Святополков Северянин Селезнёв Семашко Серебряков Сикорский Синявский Скворцов Скрябин Славянский
Смоленский Солженицын Сперанский Станиславский Старостин Стасюлевич Столыпин Стравинский Струве Суворов Сухомлинский
Татищев Твардовский Терещенко Тихомиров Толбухин Третьяков Троицкий Трубецкой Тургенев Тютчев Уваров Успенский Ушаков
Фадеев Федосеев Феофанов Филимонов Флоренский Фомичёв Фурманов Хвостов Хмельницкий Ходасевич Холмогоров Худяков Царёв
Цветаев Целиковский Циолковский Чаадаев Чебышёв Черепанов Чернышевский Чистяков Чугунов Шабанов Шаляпин Шаховской
Шварценберг Шевырёв Шереметьев Шестаков Шишкин Шмелёв Шостакович Штейнберг Шувалов Щедрин Щепкин Щукин Эйзенштейн
Эренбург Юрьев Юсупов Яворский Языков Якубович Ярославцев Ястребов Яхонтов
""".split()  # noqa: SIM905 - read more easily so
GIVEN = """
Александр Анатолий Андрей Антон Аркадий Богдан Борис Вадим Валентин Василий Виктор Вячеслав Геннадий Георгий Глеб
Григорий Даниил Евгений Захар Игнатий Илья Иннокентий Кирилл Леонид Максимилиан Мирослав Никита Олег Пётр Ростислав
Савелий Святослав Тимофей Фёдор Юлиан Яков
""".split()  # noqa: SIM905 - read more easily so
CHINESE = """
王晓东 张建军 李雪梅 刘志远 陈美玲 杨文静 赵国强 黄海涛 周丽华 吴俊杰 徐静怡 孙浩宇 马晓燕 朱明哲 胡雅婷 郭振华 林志玲
何家豪 高晓峰 梁思成 郑成功 谢婉莹 宋庆龄 唐伯虎 许文强 邓小兰 韩雪松 冯玉祥 曹雪芹 彭丽媛 曾国藩 萧红梅 田汉民 董建华
袁隆平 潘天寿 蒋介民 蔡元培 余光中 杜甫生 叶圣陶 程砚秋 苏东坡 魏长青 吕洞宾 丁玲玉 任弼时 沈从文 姚明亮 卢沟桥 姜子牙
崔永元 钟南山 谭嗣同 陆小曼 汪国真 范文澜 金庸生 石评梅 廖承志 欧阳修远 司马相如 诸葛明亮 上官婉儿
""".split()  # noqa: SIM905 - read more easily so

# The name on the roster, and what somebody types for it.
BY_HAND = """
О’Коннор Шон|коннор
О’Коннор Шон|о коннор
О’Коннор Шон|O'Connor
Siobhán O’Sullivan|osullivan siob
Siobhán O’Sullivan|sullivan
Siobhán O’Sullivan|О'Салливан
Jürgen Großmann|grossmann
Jürgen Großmann|juergen grossm
Jürgen Großmann|Гроссман
Käthe Müllerschön|mueller
Käthe Müllerschön|muellerschoen
Käthe Müllerschön|Мюллер кэт
Käthe Müllerschön|mullerschon
Björn Ångström|angstrom
Björn Ångström|bjorn
Björn Ångström|aangstroem
Søren Kierkegaard|soren kirkegaard
Søren Kierkegaard|soeren
Søren Kierkegaard|Кьеркегор
François Lefèvre-Dubois|lefevre du
François Lefèvre-Dubois|francois dub
François Lefèvre-Dubois|dubois fran
François Lefèvre-Dubois|lefevre dudubois
Łukasz Błaszczykowski|blaszczykowski
Łukasz Błaszczykowski|blashchikovski
Łukasz Błaszczykowski|Блащиковский
Łukasz Błaszczykowski|Błaszczykowsky
Krzysztof Szczepański|szczepanski
Krzysztof Szczepański|Щепаньский
Krzysztof Szczepański|krzystof
Slavoj Žižek|zizek
Slavoj Žižek|Жижек
Slavoj Žižek|zhizhek
Novak Đoković|djokovic
Novak Đoković|Джокович
Novak Đoković|dokovic
Recep Yıldırım|yildirim
Recep Yıldırım|Йылдырым
Nguyễn Thị Hồng|nguyen
Nguyễn Thị Hồng|hong nguyen
Nguyễn Thị Hồng|Нгуен
José Hernández Núñez|hernandez
José Hernández Núñez|nunez jose
José Hernández Núñez|Эрнандес
Guðrún Þórðardóttir|gudrun
Guðrún Þórðardóttir|thordardottir
Jean-Claude Van Damme|jeanclaude
Jean-Claude Van Damme|vandamme
Jean-Claude Van Damme|Ван Дамм
John Smithson|Джон Смитсон
John Smithson|smithsen
William Shakespeare|Шекспир
William Shakespeare|shakspeare
William Shakespeare|shakespear
Christopher Wright|cristopher
Christopher Wright|kristofer
Christopher Wright|rait
Michael Thompson|tomson
Michael Thompson|Томпсон
Michael Thompson|micheal
Catherine Philips|phillips
Catherine Philips|katherine
Catherine Philips|filips
Geoffrey Stephenson|jeffrey
Geoffrey Stephenson|stevenson
Jennifer Johansson|johanson
Jennifer Johansson|Йоханссон
Хрущевиц Никита|Khrushchevits
Хрущевиц Никита|hruschevic
Хрущевиц Никита|Chruschtschewiz
Хрущевиц Никита|Kruschevits
Чайковецкий-Терский Модест|Tchaikovetsky
Чайковецкий-Терский Модест|Tschaikowezki
Чайковецкий-Терский Модест|Chaykovetskiy
Чайковецкий-Терский Модест|Czajkowiecki
Чайковецкий-Терский Модест|терский
Чайковецкий-Терский Модест|чайковецкийтерский
Преображенцев Константин|Preobrazhentsev
Преображенцев Константин|Preobrajentsev
Преображенцев Константин|Preobraschenzew
Преображенцев Константин|Preobrazencev
Преображенцев Константин|приображенцев
Преображенцев Константин|преображенцов
Щербатюк Юлия|Shcherbatyuk
Щербатюк Юлия|Scherbatjuk
Щербатюк Юлия|Sherbatiuk
Щербатюк Юлия|Schtscherbatjuk
Щербатюк Юлия|шербатюк
Ельцинский Борис|Yeltsinsky
Ельцинский Борис|Eltsinskiy
Ельцинский Борис|Jelzinski
Жириновчук Евгений|Zhirinovchuk
Жириновчук Евгений|Schirinowtschuk
Жириновчук Евгений|Jirinovchuk
Жириновчук Евгений|жыриновчук
Цыганкова Ксения|Tsygankova
Цыганкова Ксения|Cigankova
Цыганкова Ксения|Zygankowa
Цыганкова Ксения|циганкова
Цыганкова Ксения|Xenia tsyg
Яценюк Арсений|Yatsenyuk
Яценюк Арсений|Iatseniuk
Яценюк Арсений|Jazenjuk
Ющенко Виктория|Yushchenko
Ющенко Виктория|Juschtschenko
Ющенко Виктория|Iouchtchenko
Ющенко Виктория|victoria yu
Эйхенбаум Филипп|Eichenbaum
Эйхенбаум Филипп|Eikhenbaum
Эйхенбаум Филипп|Philipp
Хуциев Александр|Khutsiev
Хуциев Александр|Huciev
Хуциев Александр|Alexander hu
Кожедубова Наталья|Natalia koz
Кожедубова Наталья|Nathalie ko
Кожедубова Наталья|Kojedubova
Кожедубова Наталья|кажедубова
Сергеенкова Софья|sofia ser
Сергеенкова Софья|Sofya sergeenkova
Сергеенкова Софья|сергиенкова
Кирьянович Геннадий|кирянович
Кирьянович Геннадий|Kiryanovich
Кирьянович Геннадий|генадий кирьян
Филиппенкова Алла|филипенкова
Филиппенкова Алла|Filippenkova
Филиппенкова Алла|филлипенкова
Россомахин Кирилл|росомахин
Россомахин Кирилл|Rossomakhin
Россомахин Кирилл|Kyrill ros
Воробьёвская Ирина|воробьевская
Воробьёвская Ирина|Vorobyovskaya
Воробьёвская Ирина|Vorobievskaya
Воробьёвская Ирина|варабьёвская
Їжакевич Ірина|Yizhakevych
Їжакевич Ірина|ижакевич
Жұмабаев Мағжан|Жумабаев
Жұмабаев Мағжан|Zhumabaev Magzhan
Жұмабаев Мағжан|Jumabayev
Παπαδόπουλος Χρήστος|papadopoulos
Παπαδόπουλος Χρήστος|Пападопулос
Παπαδόπουλος Χρήστος|παπαδοπουλοσ
Παπαδόπουλος Χρήστος|Hristos papad
Παπαδόπουλος Χρήστος|papadopulos
Μητσοτάκης Γιώργος|mitsotakis
Μητσοτάκης Γιώργος|Мицотакис
Μητσοτάκης Γιώργος|Giorgos
Θεοδωράκης Μίκης|theodorakis
Θεοδωράκης Μίκης|Теодоракис
Ευαγγέλου Ντίνα|evangelou
Ευαγγέλου Ντίνα|Dina evang
გიორგი ჩხეიძე|Chkheidze
გიორგი ჩხეიძე|Чхеидзе
გიორგი ჩხეიძე|giorgi
ნინო ყიფიანი|Kipiani
ნინო ყიფიანი|Кипиани
ნინო ყიფიანი|Qipiani nino
ილია ჭავჭავაძე|Chavchavadze
ილია ჭავჭავაძე|Чавчавадзе
Հարություն Խաչատրյան|Khachatryan
Հարություն Խաչատրյան|Хачатрян
Հարություն Խաչատրյան|harutyun
Հարություն Խաչատրյան|Khachaturyan
Ղազարյան Աննա|Ghazaryan
Ղազարյան Աննա|Газарян
김민수|Kim Minsu
김민수|김민
김민수|Ким Минсу
박지성|Park Jisung
박지성|Пак чи
박지성|jiseong
최영희|choi younghee
최영희|choi
이순신|Lee Sunshin
이순신|Yi Sunsin
さとう はなこ|Sato Hanako
さとう はなこ|satou
さとう はなこ|Сато
タナカ ショウジ|tanaka shoji
タナカ ショウジ|Танака
タナカ ショウジ|たなか
王小明|Wang Xiaoming
王小明|Ван Сяомин
王小明|xiaoming wang
王小明|сяомин
王小明|wangxiaoming
Цзинь Юйтун|Jin Yutong
Цзинь Юйтун|金雨桐
Zhuang Ruoxi|Чжуан Жоси
Zhuang Ruoxi|庄若溪
单雄信|Shan Xiongxin
单雄信|Шань Сюнсинь
""".strip().splitlines()
