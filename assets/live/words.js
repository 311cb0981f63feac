// The page's texts by their English ones; JSON after the “=”. A test keeps it complete (tests/server/test_live_words.py).
const WORDS = {
  "Arrivals by quarter hour": {
    "ru": "Приход по четвертям часа",
    "zh": "每一刻钟到场人数"
  },
  "By category": {
    "ru": "По категориям",
    "zh": "按类别"
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
  "Code": {
    "ru": "Код",
    "zh": "代码"
  },
  "Connecting …": {
    "ru": "Соединение …",
    "zh": "正在连接…"
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
  "Live, as of {time}": {
    "ru": "На связи, данные на {time}",
    "zh": "实时，截至 {time}"
  },
  "No connection since {time}": {
    "ru": "Нет связи с {time}",
    "zh": "自 {time} 起无连接"
  },
  "Nobody yet.": {
    "ru": "Пока никого.",
    "zh": "尚无人。"
  },
  "Not heard from: {desks}": {
    "ru": "Нет вестей от: {desks}",
    "zh": "未收到消息：{desks}"
  },
  "Not joined yet": {
    "ru": "Ещё не подключено",
    "zh": "尚未连接"
  },
  "Show the figures": {
    "ru": "Показать цифры",
    "zh": "显示数字"
  },
  "This pairing code is wrong, used already or older than ten minutes: get a new one.": {
    "ru": "Код неверный, уже использован или старше десяти минут: возьмите новый.",
    "zh": "代码错误、已使用或已超过十分钟：请获取新的。"
  },
  "Too many requests at once: wait a moment, then try again.": {
    "ru": "Слишком много запросов сразу: подождите и повторите.",
    "zh": "请求过多：请稍候再试。"
  },
  "Too many wrong pairing codes: wait a minute, then try again.": {
    "ru": "Слишком много неверных кодов: подождите минуту и повторите.",
    "zh": "错误的代码过多：请等一分钟再试。"
  },
  "Totals": {
    "ru": "Всего",
    "zh": "总计"
  },
  "Type the code that “invite” or the server shows. It works once, for ten minutes.": {
    "ru": "Введите код, который показывает «invite» или сервер. Он действует один раз в течение десяти минут.",
    "zh": "请输入“invite”或服务器显示的代码。代码仅可用一次，十分钟内有效。"
  },
  "arrived": {
    "ru": "пришли",
    "zh": "已到场"
  },
  "expected": {
    "ru": "ожидается",
    "zh": "应到"
  },
  "inside now": {
    "ru": "сейчас внутри",
    "zh": "现在场内"
  },
  "{arrived} of {expected}": {
    "ru": "{arrived} из {expected}",
    "zh": "{arrived} / {expected}"
  },
  "{desk} (since {time}, {n} unsent)": {
    "ru": {
      "one": "{desk} (с {time}, не отправлена {n} запись)",
      "few": "{desk} (с {time}, не отправлены {n} записи)",
      "many": "{desk} (с {time}, не отправлено {n} записей)",
      "other": "{desk} (с {time}, не отправлено {n} записи)"
    },
    "zh": "{desk}（自 {time}，{n} 条未发送）"
  },
  "{event}: headcount": {
    "ru": "{event}: присутствующие",
    "zh": "{event}：到场人数"
  }
};
