// The page's texts by their English ones; JSON after the “=”. A test keeps it complete (tests/server/test_live_words.py).
const WORDS = {
  "All in": {
    "ru": "Все внутри",
    "zh": "全部到场"
  },
  "Arrivals in five minutes": {
    "ru": "Приход за пять минут",
    "zh": "每五分钟到场人数"
  },
  "Arrivals in five minutes: the most were {n}, at {time}.": {
    "ru": "Приход за пять минут: больше всего, {n}, в {time}.",
    "zh": "每五分钟到场人数：最多 {n} 人，在 {time}。"
  },
  "As the system": {
    "ru": "Как в системе",
    "zh": "跟随系统"
  },
  "At {rate} all who are expected are in between {earliest} and {latest}, if all of them come.": {
    "ru": "При темпе {rate} все ожидаемые войдут между {earliest} и {latest}, если придут все.",
    "zh": "按{rate}计算，若应到人员都来，全部到场时间在 {earliest} 至 {latest} 之间。"
  },
  "At {rate} not before {earliest}, and perhaps not all come.": {
    "ru": "При темпе {rate} не раньше {earliest}, и, возможно, придут не все.",
    "zh": "按{rate}计算，不早于 {earliest}，且可能不会全部到场。"
  },
  "At {rate} the {left} still to come would take many hours: when all will be in cannot be said.": {
    "ru": "При темпе {rate} оставшимся ({left}) понадобится много часов: когда придут все, сказать нельзя.",
    "zh": "按{rate}计算，尚未到场的 {left} 人还需很多小时：无法预计全部到场时间。"
  },
  "Badges left": {
    "ru": "Осталось бейджей",
    "zh": "剩余胸卡"
  },
  "By category": {
    "ru": "По категориям",
    "zh": "按类别"
  },
  "By delegation": {
    "ru": "По делегациям",
    "zh": "按代表团"
  },
  "By desk": {
    "ru": "По стойкам",
    "zh": "按服务台"
  },
  "By region": {
    "ru": "По регионам",
    "zh": "按地区"
  },
  "By track": {
    "ru": "По секциям",
    "zh": "按分论坛"
  },
  "Clock": {
    "ru": "Часы",
    "zh": "时钟"
  },
  "Code": {
    "ru": "Код",
    "zh": "代码"
  },
  "Colours": {
    "ru": "Цвета",
    "zh": "配色"
  },
  "Complete to {time}": {
    "ru": "Полные данные на {time}",
    "zh": "数据完整至 {time}"
  },
  "Connecting …": {
    "ru": "Соединение …",
    "zh": "正在连接…"
  },
  "Dark": {
    "ru": "Тёмные",
    "zh": "深色"
  },
  "Desk": {
    "ru": "Стойка",
    "zh": "服务台"
  },
  "Desks": {
    "ru": "Стойки",
    "zh": "服务台"
  },
  "Everybody expected has arrived.": {
    "ru": "Пришли все, кого ожидали.",
    "zh": "应到人员已全部到场。"
  },
  "Few come now ({rate}; {most} at {time}). Whether and when the other {left} come is not known.": {
    "ru": "Сейчас приходят единицы ({rate}; в {time} — {most}). Придут ли и когда остальные ({left}), сказать нельзя.",
    "zh": "目前到场很少（{rate}；{time} 为{most}）。其余 {left} 人是否到场、何时到场，无法预计。"
  },
  "Forget this browser": {
    "ru": "Забыть этот браузер",
    "zh": "忘记此浏览器"
  },
  "Headcount": {
    "ru": "Присутствующие",
    "zh": "到场人数"
  },
  "Join the server": {
    "ru": "Подключение к серверу",
    "zh": "连接服务器"
  },
  "Language": {
    "ru": "Язык",
    "zh": "语言"
  },
  "Last heard": {
    "ru": "Последняя связь",
    "zh": "最后联系"
  },
  "Last scan": {
    "ru": "Последнее сканиро­вание",
    "zh": "最近扫描"
  },
  "Light": {
    "ru": "Светлые",
    "zh": "浅色"
  },
  "Live, as of {time}": {
    "ru": "На связи, данные на {time}",
    "zh": "实时，截至 {time}"
  },
  "No connection since {time}": {
    "ru": "Нет связи с {time}",
    "zh": "自 {time} 起无连接"
  },
  "No desk is paired yet.": {
    "ru": "Ни одна стойка ещё не подключена.",
    "zh": "尚无配对的服务台。"
  },
  "Nobody yet.": {
    "ru": "Пока никого.",
    "zh": "尚无人。"
  },
  "Not joined yet": {
    "ru": "Ещё не подключено",
    "zh": "尚未连接"
  },
  "Printer": {
    "ru": "Принтер",
    "zh": "打印机"
  },
  "Roster": {
    "ru": "Список",
    "zh": "名单"
  },
  "Scans a minute": {
    "ru": "Сканиро­ваний в минуту",
    "zh": "每分钟扫描"
  },
  "Show all {n}": {
    "ru": "Показать все: {n}",
    "zh": "显示全部 {n} 个"
  },
  "Show fewer": {
    "ru": "Показать меньше",
    "zh": "收起"
  },
  "Show the figures": {
    "ru": "Показать цифры",
    "zh": "显示数字"
  },
  "State": {
    "ru": "Состояние",
    "zh": "状态"
  },
  "These figures are of {time}: nothing newer has come since.": {
    "ru": "Эти цифры на {time}: новее с тех пор ничего не пришло.",
    "zh": "这些数字截至 {time}：此后没有更新。"
  },
  "This pairing code is wrong, used already or older than ten minutes: get a new one.": {
    "ru": "Код подключения неверный, уже использован или старше десяти минут: возьмите новый.",
    "zh": "配对码错误、已使用或已超过十分钟：请获取新的。"
  },
  "Too few came lately to say when all will be in ({rate}).": {
    "ru": "В последнее время пришло слишком мало людей, чтобы сказать, когда войдут все ({rate}).",
    "zh": "近期到场人数太少，无法预计何时全部到场（{rate}）。"
  },
  "Too many requests at once: wait a moment, then try again.": {
    "ru": "Слишком много запросов сразу: подождите и повторите.",
    "zh": "请求过多：请稍候再试。"
  },
  "Too many wrong pairing codes: wait a minute, then try again.": {
    "ru": "Слишком много неверных кодов подключения: подождите минуту и повторите.",
    "zh": "错误的配对码过多：请等一分钟再试。"
  },
  "Totals": {
    "ru": "Всего",
    "zh": "总计"
  },
  "Type the code that “invite” or the server shows. It works once, for ten minutes.": {
    "ru": "Введите код, который показывает «invite» или сервер. Он действует один раз в течение десяти минут.",
    "zh": "请输入“invite”或服务器显示的代码。代码仅可用一次，十分钟内有效。"
  },
  "Unsent": {
    "ru": "Не отправлено",
    "zh": "未发送"
  },
  "Version": {
    "ru": "Версия",
    "zh": "版本"
  },
  "Wall screen": {
    "ru": "Большой экран",
    "zh": "大屏幕"
  },
  "Zones: inside now": {
    "ru": "Зоны: сейчас внутри",
    "zh": "区域：现在场内"
  },
  "after {time}": {
    "ru": "после {time}",
    "zh": "{time} 之后"
  },
  "all in: {time}": {
    "ru": "все внутри: {time}",
    "zh": "全部到场：{time}"
  },
  "all {n} desks heard from": {
    "en": {
      "one": "the desk heard from",
      "other": "all {n} desks heard from"
    },
    "ru": {
      "few": "на связи все {n} стойки",
      "many": "на связи все {n} стоек",
      "one": "на связи {n} стойка",
      "other": "на связи все {n} стойки"
    },
    "zh": "全部 {n} 个服务台均有联系"
  },
  "and {n} more": {
    "ru": {
      "few": "и ещё {n}",
      "many": "и ещё {n}",
      "one": "и ещё {n}",
      "other": "и ещё {n}"
    },
    "zh": "另有 {n} 个"
  },
  "arrived": {
    "ru": "пришли",
    "zh": "已到场"
  },
  "badges run out": {
    "ru": "бейджи кончаются",
    "zh": "胸卡将用完"
  },
  "cannot be reached": {
    "ru": "недоступен",
    "zh": "无法连接"
  },
  "clock is off": {
    "ru": "часы неверны",
    "zh": "时钟不准"
  },
  "closed": {
    "ru": "закрыта",
    "zh": "已关闭"
  },
  "does not print": {
    "ru": "не печатает",
    "zh": "不打印"
  },
  "expected": {
    "ru": "ожидаемых",
    "zh": "应到"
  },
  "folder badges": {
    "ru": "папка badges",
    "zh": "文件夹 badges"
  },
  "inside now": {
    "ru": "сейчас внутри",
    "zh": "现在场内"
  },
  "jam": {
    "ru": "замятие",
    "zh": "卡纸"
  },
  "look whether {n} came out": {
    "ru": {
      "few": "проверьте, вышли ли {n}",
      "many": "проверьте, вышли ли {n}",
      "one": "проверьте, вышел ли {n}",
      "other": "проверьте, вышли ли {n}"
    },
    "zh": "请确认 {n} 张是否已出卡"
  },
  "newest": {
    "ru": "новейший",
    "zh": "最新"
  },
  "not in sight": {
    "ru": "пока не видно",
    "zh": "尚无法预计"
  },
  "not known": {
    "ru": "неизвестно",
    "zh": "未知"
  },
  "of": {
    "ru": "из",
    "zh": "/"
  },
  "open": {
    "ru": "открыт",
    "zh": "机盖打开"
  },
  "out of badges": {
    "ru": "кончились бейджи",
    "zh": "胸卡用完"
  },
  "out of ink or ribbon": {
    "ru": "кончились чернила или лента",
    "zh": "墨水或色带用完"
  },
  "paused": {
    "ru": "на паузе",
    "zh": "已暂停"
  },
  "printer": {
    "ru": "принтер",
    "zh": "打印机"
  },
  "ready": {
    "ru": "готов",
    "zh": "就绪"
  },
  "silent since {time}": {
    "ru": "молчит с {time}",
    "zh": "自 {time} 起无联系"
  },
  "working": {
    "ru": "работает",
    "zh": "正常"
  },
  "{arrived} of {expected}": {
    "ru": "{arrived} из {expected}",
    "zh": "{arrived} / {expected}"
  },
  "{arrived} of {expected} have arrived, {inside} are inside.": {
    "ru": "Пришли {arrived} из {expected}, внутри {inside}.",
    "zh": "{expected} 人中 {arrived} 人已到场，{inside} 人在场内。"
  },
  "{desk} (since {time})": {
    "ru": "{desk} (с {time})",
    "zh": "{desk}（自 {time}）"
  },
  "{desk} (since {time}, {n} unsent)": {
    "ru": {
      "few": "{desk} (с {time}, не отправлены {n} записи)",
      "many": "{desk} (с {time}, не отправлено {n} записей)",
      "one": "{desk} (с {time}, не отправлена {n} запись)",
      "other": "{desk} (с {time}, не отправлено {n} записи)"
    },
    "zh": "{desk}（自 {time}，{n} 条未发送）"
  },
  "{event}: headcount": {
    "ru": "{event}: присутствующие",
    "zh": "{event}：到场人数"
  },
  "{first}–{last} of {total}": {
    "ru": "{first}–{last} из {total}",
    "zh": "{first}–{last} / {total}"
  },
  "{inside} of {capacity}, {percent}": {
    "ru": "{inside} из {capacity}, {percent}",
    "zh": "{inside} / {capacity}，{percent}"
  },
  "{left}, empty at {time}": {
    "ru": "{left}, хватит до {time}",
    "zh": "{left}，{time} 用完"
  },
  "{number} a minute": {
    "ru": "{number} в минуту",
    "zh": "每分钟 {number} 人"
  },
  "{n} changes behind": {
    "en": {
      "one": "{n} change behind",
      "other": "{n} changes behind"
    },
    "ru": {
      "few": "отстаёт на {n} изменения",
      "many": "отстаёт на {n} изменений",
      "one": "отстаёт на {n} изменение",
      "other": "отстаёт на {n} изменения"
    },
    "zh": "落后 {n} 项更改"
  },
  "{n} confirmed": {
    "ru": {
      "few": "{n} подтверждены",
      "many": "{n} подтверждено",
      "one": "{n} подтверждён",
      "other": "{n} подтверждены"
    },
    "zh": "{n} 人已确认"
  },
  "{n} failed": {
    "ru": {
      "few": "не удались {n}",
      "many": "не удалось {n}",
      "one": "не удался {n}",
      "other": "не удались {n}"
    },
    "zh": "{n} 张失败"
  },
  "{n} from desks silent since {time}": {
    "ru": {
      "few": "{n} от стоек, молчащих с {time}",
      "many": "{n} от стоек, молчащих с {time}",
      "one": "{n} от стоек, молчащих с {time}",
      "other": "{n} от стоек, молчащих с {time}"
    },
    "zh": "{n} 人来自 {time} 起无联系的服务台"
  },
  "{n} waiting": {
    "ru": {
      "few": "ждут {n}",
      "many": "ждут {n}",
      "one": "ждёт {n}",
      "other": "ждут {n}"
    },
    "zh": "{n} 张等待"
  },
  "{seconds} s": {
    "ru": "{seconds} с",
    "zh": "{seconds} 秒"
  },
  "{seconds} s fast": {
    "ru": "спешат на {seconds} с",
    "zh": "快 {seconds} 秒"
  },
  "{seconds} s slow": {
    "ru": "отстают на {seconds} с",
    "zh": "慢 {seconds} 秒"
  },
  "{silent} of {n} desks silent: {desks}": {
    "en": {
      "one": "{silent} of {n} desk silent: {desks}",
      "other": "{silent} of {n} desks silent: {desks}"
    },
    "ru": {
      "few": "молчат стойки ({silent} из {n}): {desks}",
      "many": "молчат стойки ({silent} из {n}): {desks}",
      "one": "молчат стойки ({silent} из {n}): {desks}",
      "other": "молчат стойки ({silent} из {n}): {desks}"
    },
    "zh": "{n} 个服务台中 {silent} 个无联系：{desks}"
  },
  "▲ full: {inside} of {capacity}": {
    "ru": "▲ заполнено: {inside} из {capacity}",
    "zh": "▲ 已满：{inside} / {capacity}"
  },
  "▲ nearly full: {inside} of {capacity}, {percent}": {
    "ru": "▲ почти заполнено: {inside} из {capacity}, {percent}",
    "zh": "▲ 将满：{inside} / {capacity}，{percent}"
  },
  "● All {n} desks are well.": {
    "en": {
      "one": "● The desk is well.",
      "other": "● All {n} desks are well."
    },
    "ru": {
      "few": "● Все {n} стойки в порядке.",
      "many": "● Все {n} стоек в порядке.",
      "one": "● {n} стойка в порядке.",
      "other": "● Все {n} стойки в порядке."
    },
    "zh": "● 全部 {n} 个服务台正常。"
  }
};
