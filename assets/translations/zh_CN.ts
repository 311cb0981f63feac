<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>core</name>
    <message>
        <source>(status {0})</source>
        <translation>（状态 {0}）</translation>
    </message>
    <message>
        <source>A PIN is six digits.</source>
        <translation>PIN 码为六位数字。</translation>
    </message>
    <message>
        <source>A badge cannot be moved that far: write millimetres, such as 1.5.</source>
        <translation>胸卡不能移动这么远：请填写毫米数，例如 1.5。</translation>
    </message>
    <message>
        <source>A badge cannot be turned by {0} degrees: write 0, 90, 180 or 270.</source>
        <translation>胸卡不能旋转 {0} 度：请填写 0、90、180 或 270。</translation>
    </message>
    <message>
        <source>A browser may only read the figures: pair a desk for the rest.</source>
        <translation>浏览器只能查看数字：其他操作请配对服务台。</translation>
    </message>
    <message>
        <source>A cell that begins in row {0} of {1} does not end: a quote was opened and never closed.</source>
        <translation>{1} 第 {0} 行开始的单元格没有结束：引号未闭合。</translation>
    </message>
    <message>
        <source>A code of {0} characters is too long for a QR code; use a shorter one.</source>
        <translation>{0} 个字符的代码对二维码来说太长；请用更短的。</translation>
    </message>
    <message>
        <source>A desk locks after 1 to {0} minutes, or never (0).</source>
        <translation>服务台可在 1 至 {0} 分钟后锁定，或从不锁定（0）。</translation>
    </message>
    <message>
        <source>A header that may be given once is given twice.</source>
        <translation>只能出现一次的标头出现了两次。</translation>
    </message>
    <message>
        <source>A label of {0} × {1} dots cannot be printed: choose another size.</source>
        <translation>无法打印 {0} × {1} 点的标签：请选择其他尺寸。</translation>
    </message>
    <message>
        <source>A label of {0} × {1} dots is too large: choose a smaller one.</source>
        <translation>{0} × {1} 点的标签太大：请选择更小的。</translation>
    </message>
    <message>
        <source>A later badge has taken its place.</source>
        <translation>已被后来的胸卡取代。</translation>
    </message>
    <message>
        <source>A line has more dots than any key or text.</source>
        <translation>某一行中的点多于任何键或文本。</translation>
    </message>
    <message>
        <source>A name in it is empty or longer than 512 characters.</source>
        <translation>其中的姓名为空或超过 512 个字符。</translation>
    </message>
    <message>
        <source>A new badge is on its way to the printer already: wait for it.</source>
        <translation>新胸卡已在送往打印机：请稍候。</translation>
    </message>
    <message>
        <source>A new key needs {0} MiB free on the disk of the data folder: make room.</source>
        <translation>新密钥需要数据文件夹所在磁盘有 {0} MiB 可用空间：请腾出空间。</translation>
    </message>
    <message>
        <source>A page to calibrate with has sides of {0} to {1} mm: choose such a size.</source>
        <translation>校准页的边长应为 {0} 至 {1} 毫米：请选择这样的尺寸。</translation>
    </message>
    <message>
        <source>A participant of the roster is larger than 256 KiB.</source>
        <translation>名单中有一位参会者的数据超过 256 KiB。</translation>
    </message>
    <message>
        <source>A passphrase has at least {0} characters; several words are best.</source>
        <translation>口令短语至少 {0} 个字符；最好用几个词。</translation>
    </message>
    <message>
        <source>A password for a file has at least {0} characters: take a longer one.</source>
        <translation>文件密码至少 {0} 个字符：请用更长的密码。</translation>
    </message>
    <message>
        <source>A person's data can be written as .json or .pdf: give {0} one of these endings.</source>
        <translation>个人数据可写为 .json 或 .pdf：请为 {0} 使用其中一种扩展名。</translation>
    </message>
    <message>
        <source>A reprint has taken its place.</source>
        <translation>已被重印的胸卡取代。</translation>
    </message>
    <message>
        <source>A sheet of {0} does not take {1} of {2}: choose another sheet, or none.</source>
        <translation>{0} 的纸张放不下 {2} 的{1}：请选择其他纸张，或不选。</translation>
    </message>
    <message>
        <source>A sheet of {0} has {1} columns: it is no roster.</source>
        <translation>{0} 的工作表有 {1} 列：这不是名单。</translation>
    </message>
    <message>
        <source>A sheet of {0} reaches over {1} columns and {2} rows: delete what is empty beside and below the roster, or save the roster as CSV.</source>
        <translation>{0} 的工作表达 {1} 列 {2} 行：请删除名单旁边和下方的空白，或将名单另存为 CSV。</translation>
    </message>
    <message>
        <source>A test scan was read on {0}.</source>
        <translation>测试扫描已于 {0} 读取。</translation>
    </message>
    <message>
        <source>A text holds a character that the database cannot keep: remove it.</source>
        <translation>文本中含有数据库无法保存的字符：请删除。</translation>
    </message>
    <message>
        <source>A volunteer may not check people in: send them to a desk.</source>
        <translation>志愿者不能办理签到：请让来宾去服务台。</translation>
    </message>
    <message>
        <source>A volunteer may not register guests: send them to a desk.</source>
        <translation>志愿者不能登记来宾：请让其去服务台。</translation>
    </message>
    <message>
        <source>A volunteer may not take back an admission: ask at a desk.</source>
        <translation>志愿者不能撤销入场：请找服务台。</translation>
    </message>
    <message>
        <source>Add a printer in the settings, unless badges were printed in advance.</source>
        <translation>请在设置中添加打印机，除非胸卡已提前打印。</translation>
    </message>
    <message>
        <source>Add one in the settings, under Printers.</source>
        <translation>请在设置的“打印机”中添加一台。</translation>
    </message>
    <message>
        <source>Add one: only a supervisor may let somebody in against the rules.</source>
        <translation>请添加一名：只有主管可以破例放行。</translation>
    </message>
    <message>
        <source>Add operators in the settings, if entries are to bear their names.</source>
        <translation>如需在记录中留下姓名，请在设置中添加操作员。</translation>
    </message>
    <message>
        <source>All columns of the row together are larger than 256 KiB: leave out some of them.</source>
        <translation>该行所有列合计超过 256 KiB：请去掉其中一些列。</translation>
    </message>
    <message>
        <source>All of them have a badge already, or one is on its way.</source>
        <translation>他们都已有胸卡，或正在打印。</translation>
    </message>
    <message>
        <source>All personal data that are kept of this person. {0}, {1}.</source>
        <translation>所保存的此人全部个人数据。{0}，{1}。</translation>
    </message>
    <message>
        <source>All {0} badges can be made, with every letter.</source>
        <translation>全部 {0} 张胸卡均可制作，字符齐全。</translation>
    </message>
    <message>
        <source>An event has at most {0} days: choose an earlier last day.</source>
        <translation>活动最多 {0} 天：请选择更早的结束日期。</translation>
    </message>
    <message>
        <source>An event has at most {0} operators.</source>
        <translation>一个活动最多 {0} 名操作员。</translation>
    </message>
    <message>
        <source>And {0} more.</source>
        <translation>另有 {0} 项。</translation>
    </message>
    <message>
        <source>Another desk has printed this badge meanwhile.</source>
        <translation>其间另一服务台已打印此胸卡。</translation>
    </message>
    <message>
        <source>Another entry has the same id.</source>
        <translation>另一条记录具有相同的编号。</translation>
    </message>
    <message>
        <source>Another program holds the database: try again in a moment.</source>
        <translation>数据库正被其他程序占用：请稍后再试。</translation>
    </message>
    <message>
        <source>Ask the organiser for a newer list.</source>
        <translation>请向主办方索取更新的名单。</translation>
    </message>
    <message>
        <source>At most {0} entries at once; these are {1}.</source>
        <translation>一次最多 {0} 条记录；这里有 {1} 条。</translation>
    </message>
    <message>
        <source>At most {0} participants at once; these are {1}.</source>
        <translation>一次最多 {0} 名参会者；这里有 {1} 名。</translation>
    </message>
    <message>
        <source>At position {0} the earlier file holds another entry: history was rewritten.</source>
        <translation>位置 {0} 处，先前的文件中是另一条记录：历史被改写过。</translation>
    </message>
    <message>
        <source>At position {0} the running hash was {1}, and is another here: history was rewritten.</source>
        <translation>位置 {0} 处的链式哈希原为 {1}，此处却不同：历史被改写过。</translation>
    </message>
    <message>
        <source>At {0} somebody did what their role does not allow ({1}). Ask them why.</source>
        <translation>{0}有人做了其角色不允许的事（{1}）。请询问原因。</translation>
    </message>
    <message>
        <source>Backups in {0} could not be reached: remove that folder by hand.</source>
        <translation>无法访问 {0} 中的备份：请手动删除该文件夹。</translation>
    </message>
    <message>
        <source>Badge template “{0}” has a mistake: {1}.</source>
        <translation>胸卡模板“{0}”有误：{1}。</translation>
    </message>
    <message>
        <source>Badge template “{0}” has a number or a table that is far too long; write it as docs/templates.md says.</source>
        <translation>胸卡模板“{0}”中有过长的数字或表；请按 docs/templates.md 书写。</translation>
    </message>
    <message>
        <source>Badge template “{0}” is longer than {1} characters; remove what it repeats.</source>
        <translation>胸卡模板“{0}”超过 {1} 个字符；请删除重复内容。</translation>
    </message>
    <message>
        <source>Badge template “{0}” is no TOML file: {1}.</source>
        <translation>胸卡模板“{0}”不是 TOML 文件：{1}。</translation>
    </message>
    <message>
        <source>Badge template “{0}” is of version {1}, and this program knows {2}; update the program.</source>
        <translation>胸卡模板“{0}”为版本 {1}，本程序支持 {2}；请更新程序。</translation>
    </message>
    <message>
        <source>Category “{0}” names zone “{1}”, which the event does not have.</source>
        <translation>类别“{0}”引用了活动中不存在的区域“{1}”。</translation>
    </message>
    <message>
        <source>Category “{0}” requires “{1}”; what can be required is: {2}.</source>
        <translation>类别“{0}”要求“{1}”；可要求的有：{2}。</translation>
    </message>
    <message>
        <source>Check again, and let it finish.</source>
        <translation>请重新检查并等待完成。</translation>
    </message>
    <message>
        <source>Check the network, and whether the server runs. Until then others do not see this desk's scans.</source>
        <translation>请检查网络以及服务器是否运行。在此之前，其他人看不到本服务台的扫描。</translation>
    </message>
    <message>
        <source>Connection refused</source>
        <translation>连接被拒绝</translation>
    </message>
    <message>
        <source>Connection timed out</source>
        <translation>连接超时</translation>
    </message>
    <message>
        <source>Correct what is written, or ask for a font that has them.</source>
        <translation>请更正内容，或索取包含这些字符的字体。</translation>
    </message>
    <message>
        <source>Desk {0}</source>
        <translation>服务台 {0}</translation>
    </message>
    <message>
        <source>Desk {0} ({1}), because {2}: {3}.</source>
        <translation>服务台 {0}（{1}），原因：{2}：{3}。</translation>
    </message>
    <message>
        <source>Desk {0} ({1}), paired at {2}, heard from last at {3}.</source>
        <translation>服务台 {0}（{1}），配对于 {2}，最后联系于 {3}。</translation>
    </message>
    <message>
        <source>Desk {0} in desks needs the name of a desk.</source>
        <translation>desks 中的服务台 {0} 需要名称。</translation>
    </message>
    <message>
        <source>Desk “{0}” names category “{1}”, which the event does not have.</source>
        <translation>服务台“{0}”引用了活动中不存在的类别“{1}”。</translation>
    </message>
    <message>
        <source>Device or resource busy</source>
        <translation>设备或资源忙</translation>
    </message>
    <message>
        <source>Entries that it had not sent when it was heard from last: {0}.</source>
        <translation>最后联系时尚未发送的记录：{0} 条。</translation>
    </message>
    <message>
        <source>Entry {0} at position {1} is damaged: {2}</source>
        <translation>位置 {1} 的记录 {0} 已损坏：{2}</translation>
    </message>
    <message>
        <source>Entry {0} at position {1} stands there a second time.</source>
        <translation>位置 {1} 的记录 {0} 重复出现。</translation>
    </message>
    <message>
        <source>Erased at {0}: {1}, with backups, badges and all that was made of them.</source>
        <translation>于 {0} 抹除：{1}，连同备份、胸卡及由此生成的一切。</translation>
    </message>
    <message>
        <source>Everybody's data are due to be erased since {0}.</source>
        <translation>所有人的数据自 {0} 起应予抹除。</translation>
    </message>
    <message>
        <source>Everybody's data are to be erased by {0}.</source>
        <translation>所有人的数据须在 {0} 之前抹除。</translation>
    </message>
    <message>
        <source>Export the report, then erase the event: at the server, or here where there is none.</source>
        <translation>先导出报告，再抹除活动：在服务器上进行；没有服务器时在此进行。</translation>
    </message>
    <message>
        <source>File exists</source>
        <translation>文件已存在</translation>
    </message>
    <message>
        <source>File name too long</source>
        <translation>文件名过长</translation>
    </message>
    <message>
        <source>For {0} ({1}), “{2}” was taken.</source>
        <translation>{0}（{1}）采用了“{2}”。</translation>
    </message>
    <message>
        <source>Found again: {0} entries in the damaged file, {1} more in backups.</source>
        <translation>找回：损坏文件中 {0} 条记录，备份中另有 {1} 条。</translation>
    </message>
    <message>
        <source>Free at least 2 GB: remove what is not needed today.</source>
        <translation>请至少腾出 2 GB：删除今天不需要的内容。</translation>
    </message>
    <message>
        <source>Free some space before the doors open.</source>
        <translation>请在开门前腾出一些空间。</translation>
    </message>
    <message>
        <source>From the left and the top edge of the paper to the mark {0}: add {1} minus that to the printer's offset.</source>
        <translation>量出纸张左边缘和上边缘到标记 {0} 的距离：将 {1} 减去该值后加到打印机偏移量上。</translation>
    </message>
    <message>
        <source>Give them a PIN or a badge.</source>
        <translation>请为其设置 PIN 码或胸卡。</translation>
    </message>
    <message>
        <source>Headcounts cannot be grouped by “{0}”, only by {1}.</source>
        <translation>人数不能按“{0}”分组，只能按：{1}。</translation>
    </message>
    <message>
        <source>Hidden characters were left out</source>
        <translation>已去除隐藏字符</translation>
    </message>
    <message>
        <source>Import it, or let the desk fetch it.</source>
        <translation>请导入名单，或让服务台获取名单。</translation>
    </message>
    <message>
        <source>Input/output error</source>
        <translation>输入/输出错误</translation>
    </message>
    <message>
        <source>Is a directory</source>
        <translation>是一个文件夹</translation>
    </message>
    <message>
        <source>It cannot be made sense of.</source>
        <translation>无法理解其内容。</translation>
    </message>
    <message>
        <source>It cannot be read: {0}.</source>
        <translation>无法读取：{0}。</translation>
    </message>
    <message>
        <source>It has removed its data, and said so at {0}.</source>
        <translation>它已删除自己的数据，并于 {0} 报告。</translation>
    </message>
    <message>
        <source>It holds characters that are none.</source>
        <translation>其中含有无效字符。</translation>
    </message>
    <message>
        <source>It is a link or no file, which is not followed.</source>
        <translation>这是链接或不是文件，已跳过。</translation>
    </message>
    <message>
        <source>It is damaged in the archive: pack it again.</source>
        <translation>在压缩包中已损坏：请重新打包。</translation>
    </message>
    <message>
        <source>It is larger than 20 MB; save it smaller.</source>
        <translation>超过 20 MB；请存为更小的文件。</translation>
    </message>
    <message>
        <source>It is larger than 64 KiB.</source>
        <translation>超过 64 KiB。</translation>
    </message>
    <message>
        <source>It is locked with a password: pack it without one.</source>
        <translation>有密码保护：请不加密码重新打包。</translation>
    </message>
    <message>
        <source>It is no PNG or JPEG picture; save it as one of them.</source>
        <translation>不是 PNG 或 JPEG 图片；请存为其中之一。</translation>
    </message>
    <message>
        <source>It is {0} at the event.</source>
        <translation>活动当地时间为 {0}。</translation>
    </message>
    <message>
        <source>It is {0} by this computer's clock, far from the days of the event.</source>
        <translation>本机时钟显示 {0}，与活动日期相差甚远。</translation>
    </message>
    <message>
        <source>It may show {0} and {1} more: call the file after the ticket code.</source>
        <translation>可能是 {0} 或另外 {1} 人：请以票码命名文件。</translation>
    </message>
    <message>
        <source>It may show {0}: call the file after the ticket code.</source>
        <translation>可能是 {0}：请以票码命名文件。</translation>
    </message>
    <message>
        <source>It unpacks to far more than a picture does; it was not unpacked.</source>
        <translation>解压后远大于一般图片；未解压。</translation>
    </message>
    <message>
        <source>It was not ordered to remove its data.</source>
        <translation>未命令它删除数据。</translation>
    </message>
    <message>
        <source>It was signed with another key, {0}.</source>
        <translation>它是用另一个密钥签名的：{0}。</translation>
    </message>
    <message>
        <source>It was told to remove its data at {0}, and has not said that it did.</source>
        <translation>已于 {0} 通知它删除数据，尚未报告完成。</translation>
    </message>
    <message>
        <source>Its database is encrypted (ChaCha20-Poly1305); {0}.</source>
        <translation>它的数据库已加密（ChaCha20-Poly1305）；{0}。</translation>
    </message>
    <message>
        <source>Its hash does not match what it says.</source>
        <translation>其校验值与内容不符。</translation>
    </message>
    <message>
        <source>Its id is not 128 bits in hexadecimal digits.</source>
        <translation>其编号不是 128 位十六进制数。</translation>
    </message>
    <message>
        <source>Its path leads out of the archive; it was not unpacked.</source>
        <translation>其路径指向压缩包之外；未解压。</translation>
    </message>
    <message>
        <source>Its personal part is damaged.</source>
        <translation>其个人数据部分已损坏。</translation>
    </message>
    <message>
        <source>Its time is out of range.</source>
        <translation>其时间超出范围。</translation>
    </message>
    <message>
        <source>Its token is good for nothing; when it asks the server again it is told to remove its data.</source>
        <translation>它的令牌已失效；再次联系服务器时会被通知删除数据。</translation>
    </message>
    <message>
        <source>Kept, without personal data: {0} expected, {1} arrived.</source>
        <translation>保留（不含个人数据）：应到 {0}，已到 {1}。</translation>
    </message>
    <message>
        <source>Later badges came out of the printer, and it says that this one still waits: look whether it came out.</source>
        <translation>后面的胸卡已打印出来，而打印机称此胸卡仍在等待：请查看是否已打印。</translation>
    </message>
    <message>
        <source>Leave the desk connected until it has caught up, then check again.</source>
        <translation>请保持连接直至同步完成，然后重新检查。</translation>
    </message>
    <message>
        <source>Leave the desk connected until they are sent.</source>
        <translation>请保持连接直至发送完毕。</translation>
    </message>
    <message>
        <source>Leave the program running for some minutes.</source>
        <translation>请让程序继续运行几分钟。</translation>
    </message>
    <message>
        <source>Line {0} is longer than any that the program writes.</source>
        <translation>第 {0} 行比本程序写出的任何一行都长。</translation>
    </message>
    <message>
        <source>Line {0} is no entry as the program writes them.</source>
        <translation>第 {0} 行不是本程序所写格式的记录。</translation>
    </message>
    <message>
        <source>Load new ones, and say so under Printing.</source>
        <translation>请装入新的胸卡，并在“打印”中登记。</translation>
    </message>
    <message>
        <source>Look at it by hand.</source>
        <translation>请手动查看。</translation>
    </message>
    <message>
        <source>Look at the template in the badge designer.</source>
        <translation>请在胸卡设计器中查看模板。</translation>
    </message>
    <message>
        <source>Make room, or connect the disk on which backups go.</source>
        <translation>请腾出空间，或连接存放备份的磁盘。</translation>
    </message>
    <message>
        <source>Measure with a ruler on the paper: from its left edge to the mark {0}, and from its top edge to the mark {1}. Add to the printer's offset, in mm: to the right {2} minus the first, down {3} minus the second. Then print this page again: both must be {4}.</source>
        <translation>用尺在纸上测量：左边缘到标记 {0}，上边缘到标记 {1}。加到打印机偏移量（毫米）：向右 {2} 减第一个值，向下 {3} 减第二个值。然后再打印此页：两者都应为 {4}。</translation>
    </message>
    <message>
        <source>Name and document of whoever takes badges have up to {0} characters each.</source>
        <translation>领取胸卡者的姓名和证件各不超过 {0} 个字符。</translation>
    </message>
    <message>
        <source>No backup could be copied to {0} ({1}).</source>
        <translation>备份无法复制到 {0}（{1}）。</translation>
    </message>
    <message>
        <source>No backup could be copied to {0}: the disk does not keep what is written.</source>
        <translation>备份无法复制到 {0}：磁盘未能保存写入的内容。</translation>
    </message>
    <message>
        <source>No backup could be made in {0}: the disk does not keep what is written.</source>
        <translation>无法在 {0} 中创建备份：磁盘未能保存写入的内容。</translation>
    </message>
    <message>
        <source>No backup could be made in {0}: {1}.</source>
        <translation>无法在 {0} 中备份：{1}。</translation>
    </message>
    <message>
        <source>No backup is made: it needs {0} MiB free on the disk of the data folder.</source>
        <translation>未作备份：数据文件夹所在磁盘需有 {0} MiB 可用空间。</translation>
    </message>
    <message>
        <source>No backup was made yet.</source>
        <translation>尚未创建备份。</translation>
    </message>
    <message>
        <source>No e-mail address</source>
        <translation>不是电子邮箱地址</translation>
    </message>
    <message>
        <source>No font has {0} in “{1}”; write it in other letters.</source>
        <translation>所有字体都缺少“{1}”中的 {0}；请改用其他字符。</translation>
    </message>
    <message>
        <source>No key to sign tickets with is here: sign them in the data folder where the event was made, or make a new key there with “codes --rotate”.</source>
        <translation>此处没有签票密钥：请在创建活动的数据文件夹中签票，或在那里用“codes --rotate”生成新密钥。</translation>
    </message>
    <message>
        <source>No phone number</source>
        <translation>不是电话号码</translation>
    </message>
    <message>
        <source>No printer called {0} is in this network: check how it is written.</source>
        <translation>网络中没有名为 {0} 的打印机：请检查写法。</translation>
    </message>
    <message>
        <source>No printer has {0} dots to the inch: write 203, 300 or 600.</source>
        <translation>没有每英寸 {0} 点的打印机：请填写 203、300 或 600。</translation>
    </message>
    <message>
        <source>No printer of this desk takes badges for “{0}”{1}: set one up for them.</source>
        <translation>本服务台没有打印机可打印“{0}”的胸卡{1}：请为其设置一台。</translation>
    </message>
    <message>
        <source>No route to host</source>
        <translation>无法路由到主机</translation>
    </message>
    <message>
        <source>No space left on device</source>
        <translation>磁盘空间不足</translation>
    </message>
    <message>
        <source>No such device</source>
        <translation>没有此设备</translation>
    </message>
    <message>
        <source>No such file or directory</source>
        <translation>没有此文件或文件夹</translation>
    </message>
    <message>
        <source>No test scan was read at this desk yet.</source>
        <translation>本服务台尚未进行测试扫描。</translation>
    </message>
    <message>
        <source>Nobody is on the roster.</source>
        <translation>名单上没有人。</translation>
    </message>
    <message>
        <source>Nobody is signed in at this desk: sign in first, then scan again.</source>
        <translation>本服务台无人登录：请先登录，再重新扫描。</translation>
    </message>
    <message>
        <source>Nobody is signed in at this desk: sign in first.</source>
        <translation>本服务台无人登录：请先登录。</translation>
    </message>
    <message>
        <source>Nobody knows whether this badge came out: look for it at the printer.</source>
        <translation>不清楚此胸卡是否已打印：请到打印机处查看。</translation>
    </message>
    <message>
        <source>Nobody knows whether this badge came out: say that first.</source>
        <translation>不清楚此胸卡是否已打印：请先说明。</translation>
    </message>
    <message>
        <source>Nobody signs in: whoever starts the program works here.</source>
        <translation>无需登录：谁启动程序谁就在此工作。</translation>
    </message>
    <message>
        <source>Nobody took this badge for the participant.</source>
        <translation>无人代该参会者领取此胸卡。</translation>
    </message>
    <message>
        <source>None of the address's database servers takes writes: start the main one, or promote its standby.</source>
        <translation>该地址的数据库服务器均不接受写入：请启动主服务器，或提升备用服务器。</translation>
    </message>
    <message>
        <source>Not a directory</source>
        <translation>不是文件夹</translation>
    </message>
    <message>
        <source>Nothing was changed: the participant has these data already.</source>
        <translation>未作更改：参会者已是这些数据。</translation>
    </message>
    <message>
        <source>On it: {0} people of the roster{1}, {2} with a photo, and up to {3} guests.</source>
        <translation>其上有：名单中的 {0} 人{1}，其中 {2} 人有照片，另有至多 {3} 名来宾。</translation>
    </message>
    <message>
        <source>One entry of this desk is not at the server yet.</source>
        <translation>本服务台还有一条记录未到达服务器。</translation>
    </message>
    <message>
        <source>One operator can sign in.</source>
        <translation>一名操作员可以登录。</translation>
    </message>
    <message>
        <source>Only a supervisor may change badge templates: call one.</source>
        <translation>只有主管可更改胸卡模板：请联系主管。</translation>
    </message>
    <message>
        <source>Only a supervisor may change settings: call one.</source>
        <translation>只有主管可更改设置：请联系主管。</translation>
    </message>
    <message>
        <source>Only a supervisor may change the roster: call one.</source>
        <translation>只有主管可更改名单：请联系主管。</translation>
    </message>
    <message>
        <source>Only a supervisor may close a desk: call one.</source>
        <translation>只有主管可关闭服务台：请联系主管。</translation>
    </message>
    <message>
        <source>Only a supervisor may erase a person's data: call one.</source>
        <translation>只有主管可删除个人数据：请联系主管。</translation>
    </message>
    <message>
        <source>Only a supervisor may erase personal data: call one.</source>
        <translation>只有主管可抹除个人数据：请联系主管。</translation>
    </message>
    <message>
        <source>Only a supervisor may export a person's data: call one.</source>
        <translation>只有主管可导出个人数据：请联系主管。</translation>
    </message>
    <message>
        <source>Only a supervisor may export data: call one.</source>
        <translation>只有主管可导出数据：请联系主管。</translation>
    </message>
    <message>
        <source>Only a supervisor may have this badge printed once more: call one.</source>
        <translation>只有主管可再次打印此胸卡：请联系主管。</translation>
    </message>
    <message>
        <source>Only a supervisor may issue tickets: call one.</source>
        <translation>只有主管可签发票：请联系主管。</translation>
    </message>
    <message>
        <source>Only a supervisor may let somebody in against the rules: call one.</source>
        <translation>只有主管可破例放行：请联系主管。</translation>
    </message>
    <message>
        <source>Only a supervisor may pair desks: call one.</source>
        <translation>只有主管可配对服务台：请联系主管。</translation>
    </message>
    <message>
        <source>Only a supervisor may print badges in batches: call one.</source>
        <translation>只有主管可批量打印胸卡：请联系主管。</translation>
    </message>
    <message>
        <source>Only a supervisor may reset a rehearsal: call one.</source>
        <translation>只有主管可重置演练：请联系主管。</translation>
    </message>
    <message>
        <source>Only a supervisor may send messages to desks: call one.</source>
        <translation>只有主管可向服务台发送消息：请联系主管。</translation>
    </message>
    <message>
        <source>Only a supervisor may settle a conflict: call one.</source>
        <translation>只有主管可处理冲突：请联系主管。</translation>
    </message>
    <message>
        <source>Only a supervisor may take back what somebody else admitted, or more than 15 minutes ago: call one.</source>
        <translation>只有主管可撤销他人办理的或 15 分钟前的入场：请联系主管。</translation>
    </message>
    <message>
        <source>Only the server's own page may ask that in a browser.</source>
        <translation>在浏览器中只有服务器自己的页面可以这样请求。</translation>
    </message>
    <message>
        <source>Operation not permitted</source>
        <translation>不允许的操作</translation>
    </message>
    <message>
        <source>Others may read {0}: set its mode to 0600.</source>
        <translation>其他人可读取 {0}：请将权限设为 0600。</translation>
    </message>
    <message>
        <source>Page {0} of {1}</source>
        <translation>第 {0} 页，共 {1} 页</translation>
    </message>
    <message>
        <source>Participant {0} was erased, and personal data of theirs are still kept.</source>
        <translation>参会者 {0} 已被删除，但其个人数据仍然存在。</translation>
    </message>
    <message>
        <source>Permission denied</source>
        <translation>权限不足</translation>
    </message>
    <message>
        <source>Position {0} is missing before entry {1}.</source>
        <translation>记录 {1} 之前缺少位置 {0}。</translation>
    </message>
    <message>
        <source>Printers of the system do not tell whether a badge came out: look, and say which was the last.</source>
        <translation>系统打印机不会告知胸卡是否已打印：请查看并说明最后一张是哪张。</translation>
    </message>
    <message>
        <source>Read-only file system</source>
        <translation>只读文件系统</translation>
    </message>
    <message>
        <source>Row {0} cannot be the row of headings: it is empty or too far down.</source>
        <translation>第 {0} 行不能作标题行：它为空或太靠下。</translation>
    </message>
    <message>
        <source>Row {0} of {1} has {2} cells: it is no roster.</source>
        <translation>{1} 第 {0} 行有 {2} 个单元格：这不是名单。</translation>
    </message>
    <message>
        <source>SQLite {0} can damage the database: install 3.51.3 or newer.</source>
        <translation>SQLite {0} 可能损坏数据库：请安装 3.51.3 或更新版本。</translation>
    </message>
    <message>
        <source>Scan the test code in the window “Ready for doors”.</source>
        <translation>请扫描“开门准备”窗口中的测试码。</translation>
    </message>
    <message>
        <source>See to the printer, then check again.</source>
        <translation>请处理打印机，然后重新检查。</translation>
    </message>
    <message>
        <source>Set it right, best by the network.</source>
        <translation>请校准时钟，最好通过网络。</translation>
    </message>
    <message>
        <source>Set the clock, or the days in the settings.</source>
        <translation>请校准时钟，或在设置中更改日期。</translation>
    </message>
    <message>
        <source>Sign in at the server first: this needs an operator.</source>
        <translation>请先在服务器上登录：此操作需要操作员。</translation>
    </message>
    <message>
        <source>Sign in first.</source>
        <translation>请先登录。</translation>
    </message>
    <message>
        <source>Somebody else changed the settings meanwhile: open them again, and change them then.</source>
        <translation>其间已有他人更改设置：请重新打开后再更改。</translation>
    </message>
    <message>
        <source>Somebody else saved “{0}” meanwhile: duplicate yours under another name, or open theirs.</source>
        <translation>其间他人已保存“{0}”：请将您的另存为其他名称，或打开对方的。</translation>
    </message>
    <message>
        <source>Something is wrong with {0} that this version does not know of. Update the program.</source>
        <translation>{0}出现本版本不认识的问题。请更新程序。</translation>
    </message>
    <message>
        <source>Something was added behind the signature.</source>
        <translation>签名之后被添加了内容。</translation>
    </message>
    <message>
        <source>Start the program again: it is rebuilt then. If that does not help, use another computer.</source>
        <translation>请重新启动程序，数据库会自动重建；如仍无效，请换一台电脑。</translation>
    </message>
    <message>
        <source>Sync failed unexpectedly; the log says why. The desk works on.</source>
        <translation>同步意外失败；原因见日志。服务台继续工作。</translation>
    </message>
    <message>
        <source>Take the badge that is out from the printer: it waits for that.</source>
        <translation>请取走打印机上的胸卡：打印机在等待。</translation>
    </message>
    <message>
        <source>That day is past.</source>
        <translation>这一天已过。</translation>
    </message>
    <message>
        <source>That is for browsers: a desk leaves its server by “leave-server”.</source>
        <translation>这仅用于浏览器：服务台用“leave-server”离开服务器。</translation>
    </message>
    <message>
        <source>That is not the name of the event: nothing was erased.</source>
        <translation>这不是活动名称：未抹除任何内容。</translation>
    </message>
    <message>
        <source>That is not the passphrase of this backup.</source>
        <translation>这不是此备份的口令短语。</translation>
    </message>
    <message>
        <source>That is not the passphrase of this data folder.</source>
        <translation>这不是此数据文件夹的口令短语。</translation>
    </message>
    <message>
        <source>That is not the right PIN.</source>
        <translation>PIN 码不正确。</translation>
    </message>
    <message>
        <source>The address asks for more than any request of ours, or for what is no text.</source>
        <translation>地址的请求超出我们的任何请求，或包含非文本内容。</translation>
    </message>
    <message>
        <source>The address is longer than any of ours.</source>
        <translation>地址比我们的任何地址都长。</translation>
    </message>
    <message>
        <source>The address lacks the certificate's fingerprint: use the whole link that the server shows.</source>
        <translation>地址缺少证书指纹：请使用服务器显示的完整链接。</translation>
    </message>
    <message>
        <source>The address that was asked for is none.</source>
        <translation>所请求的地址不是有效地址。</translation>
    </message>
    <message>
        <source>The badge could not be made; look into the program's log.</source>
        <translation>无法制作胸卡；请查看程序日志。</translation>
    </message>
    <message>
        <source>The badge could not be made; the log says why.</source>
        <translation>无法制作胸卡；原因见日志。</translation>
    </message>
    <message>
        <source>The badge is no PDF that can be read: make it again.</source>
        <translation>胸卡不是可读的 PDF：请重新制作。</translation>
    </message>
    <message>
        <source>The badge is too large at {0} dots to the inch: set a smaller dpi for {1}.</source>
        <translation>每英寸 {0} 点时胸卡太大：请为 {1} 设置较小的 dpi。</translation>
    </message>
    <message>
        <source>The badge to be printed is no PDF: print it again.</source>
        <translation>待打印的胸卡不是 PDF：请重新打印。</translation>
    </message>
    <message>
        <source>The badges were not looked at.</source>
        <translation>尚未查看胸卡。</translation>
    </message>
    <message>
        <source>The body is nested too deeply to be a message of ours.</source>
        <translation>内容嵌套过深，不是本程序的消息。</translation>
    </message>
    <message>
        <source>The body is of another type than the one that is taken here.</source>
        <translation>内容类型不是此处接受的类型。</translation>
    </message>
    <message>
        <source>The body of this “{0}” entry is damaged: {1}.</source>
        <translation>“{0}”记录的内容已损坏：{1}。</translation>
    </message>
    <message>
        <source>The check sum of this label is wrong: it was damaged on its way.</source>
        <translation>标签校验和错误：传输中已损坏。</translation>
    </message>
    <message>
        <source>The check-in was taken back.</source>
        <translation>签到已撤销。</translation>
    </message>
    <message>
        <source>The clock of this computer is {0} s ahead of the server's.</source>
        <translation>本机时钟比服务器快 {0} 秒。</translation>
    </message>
    <message>
        <source>The clock of this computer is {0} s behind the server's.</source>
        <translation>本机时钟比服务器慢 {0} 秒。</translation>
    </message>
    <message>
        <source>The clock of {0} is {1} fast. Set it right.</source>
        <translation>{0}的时钟快了 {1}。请校准。</translation>
    </message>
    <message>
        <source>The clock of {0} is {1} slow. Set it right.</source>
        <translation>{0}的时钟慢了 {1}。请校准。</translation>
    </message>
    <message>
        <source>The code on a card has at least {0} characters.</source>
        <translation>卡上的代码至少有 {0} 个字符。</translation>
    </message>
    <message>
        <source>The colour of category “{0}” must look like #33658a.</source>
        <translation>类别“{0}”的颜色须形如 #33658a。</translation>
    </message>
    <message>
        <source>The compressed dots of this label are damaged.</source>
        <translation>标签的压缩点阵已损坏。</translation>
    </message>
    <message>
        <source>The compressed dots of this label are not written as ZPL has them.</source>
        <translation>标签的压缩点阵不符合 ZPL 规则。</translation>
    </message>
    <message>
        <source>The connection to the database server was lost: try again.</source>
        <translation>与数据库服务器的连接已断开：请重试。</translation>
    </message>
    <message>
        <source>The connection to {0} broke while it was sent this badge: look whether it came out.</source>
        <translation>向 {0} 发送此胸卡时连接中断：请查看是否已打印。</translation>
    </message>
    <message>
        <source>The counter stands at position {0}, and the last entry's is {1}.</source>
        <translation>计数器位于 {0}，而最后一条记录为 {1}。</translation>
    </message>
    <message>
        <source>The data folder cannot be written: check its permissions.</source>
        <translation>无法写入数据文件夹：请检查权限。</translation>
    </message>
    <message>
        <source>The data of this person were erased, and the row is left out: take them off the list, too.</source>
        <translation>此人的数据已被删除，该行被跳过：请也将其从名单中移除。</translation>
    </message>
    <message>
        <source>The data of {0} were corrected again since then: open them and correct them by hand.</source>
        <translation>{0} 的数据此后又被更正：请打开并手动更正。</translation>
    </message>
    <message>
        <source>The database cannot be opened: check that the data folder exists and may be written.</source>
        <translation>无法打开数据库：请检查数据文件夹是否存在且可写。</translation>
    </message>
    <message>
        <source>The database in {0} is damaged and cannot be rebuilt ({1}): free some space or close other programs that use it, then start again.</source>
        <translation>{0} 中的数据库已损坏且无法重建（{1}）：请释放空间或关闭占用它的其他程序后重新启动。</translation>
    </message>
    <message>
        <source>The database in {0} was damaged and does not tell any more which desk it was: “restore” a backup of it, or pair another folder with the server (“pair” with --data).</source>
        <translation>{0} 中的数据库已损坏，无法得知属于哪个服务台：请恢复其备份（“restore”），或将另一文件夹与服务器配对（“pair”加 --data）。</translation>
    </message>
    <message>
        <source>The database is busy with another write for long: try again in a moment.</source>
        <translation>数据库长时间忙于其他写入：请稍后再试。</translation>
    </message>
    <message>
        <source>The database is damaged: a table is missing; restore it from a backup.</source>
        <translation>数据库已损坏：缺少数据表；请从备份恢复。</translation>
    </message>
    <message>
        <source>The database is damaged: restore it from a backup or from the server.</source>
        <translation>数据库已损坏：请从备份或服务器恢复。</translation>
    </message>
    <message>
        <source>The database is damaged: {0}</source>
        <translation>数据库已损坏：{0}</translation>
    </message>
    <message>
        <source>The database is encoded in {0}: make one with the encoding UTF8.</source>
        <translation>数据库编码为 {0}：请创建 UTF8 编码的数据库。</translation>
    </message>
    <message>
        <source>The database is in use by another program: close it, then try again.</source>
        <translation>数据库正被其他程序使用：请关闭后重试。</translation>
    </message>
    <message>
        <source>The database is sound.</source>
        <translation>数据库完好。</translation>
    </message>
    <message>
        <source>The database of {0} is damaged. Start the program there again, and it is rebuilt.</source>
        <translation>{0}的数据库已损坏。请在那里重启程序，即会重建。</translation>
    </message>
    <message>
        <source>The database of {0} was damaged and was rebuilt.</source>
        <translation>{0}的数据库曾损坏，已重建。</translation>
    </message>
    <message>
        <source>The database of {0} was damaged and was rebuilt. {1}</source>
        <translation>{0}的数据库曾损坏，已重建。{1}</translation>
    </message>
    <message>
        <source>The database of {0} was restored from a backup. Look whether roster and settings are right.</source>
        <translation>{0} 的数据库已从备份恢复。请检查名单和设置是否正确。</translation>
    </message>
    <message>
        <source>The database server cannot be reached: check that it runs and that its address is right.</source>
        <translation>无法连接数据库服务器：请检查其是否运行、地址是否正确。</translation>
    </message>
    <message>
        <source>The database server has no connection left: raise its limit or stop others.</source>
        <translation>数据库服务器连接已用完：请提高上限或停止其他程序。</translation>
    </message>
    <message>
        <source>The database server is starting or stopping: try again in a moment.</source>
        <translation>数据库服务器正在启动或停止：请稍后再试。</translation>
    </message>
    <message>
        <source>The database server refused the user: check the user name and the password in the database's address.</source>
        <translation>数据库服务器拒绝了该用户：请检查数据库地址中的用户名和密码。</translation>
    </message>
    <message>
        <source>The database server reported an error: look into its log.</source>
        <translation>数据库服务器报告错误：请查看其日志。</translation>
    </message>
    <message>
        <source>The database server took too long to answer: try again.</source>
        <translation>数据库服务器响应过慢：请重试。</translation>
    </message>
    <message>
        <source>The database server waited too long for the program: try again.</source>
        <translation>数据库服务器等待程序过久：请重试。</translation>
    </message>
    <message>
        <source>The database server was stopped: start it, then try again.</source>
        <translation>数据库服务器已停止：请启动后重试。</translation>
    </message>
    <message>
        <source>The database server's disk is full: free some space there, then try again.</source>
        <translation>数据库服务器磁盘已满：请释放空间后重试。</translation>
    </message>
    <message>
        <source>The database user may not do this: let the user own the database.</source>
        <translation>数据库用户无权执行：请让该用户拥有数据库。</translation>
    </message>
    <message>
        <source>The database was closed already.</source>
        <translation>数据库已关闭。</translation>
    </message>
    <message>
        <source>The database was damaged and has been rebuilt. {0} Sync brings back what the server has, and the damaged files are in {1}.</source>
        <translation>数据库曾损坏，已重建。{0} 同步会取回服务器上的内容，损坏的文件在 {1}。</translation>
    </message>
    <message>
        <source>The database's address must look like postgresql://user@host/name.</source>
        <translation>数据库地址须形如 postgresql://user@host/name。</translation>
    </message>
    <message>
        <source>The desk has no printer “{0}” any more: look whether this badge came out there.</source>
        <translation>服务台已没有打印机“{0}”：请查看此胸卡是否在那里打印出来。</translation>
    </message>
    <message>
        <source>The desk needs a name of 1 to {0} characters, such as desk-1.</source>
        <translation>服务台名称须为 1 至 {0} 个字符，例如 desk-1。</translation>
    </message>
    <message>
        <source>The desk needs an id and a name of up to 100 characters.</source>
        <translation>服务台需要编号和不超过 100 个字符的名称。</translation>
    </message>
    <message>
        <source>The digest of its personal part does not match.</source>
        <translation>其个人数据部分的摘要不符。</translation>
    </message>
    <message>
        <source>The disk does not say how much is free.</source>
        <translation>无法得知磁盘剩余空间。</translation>
    </message>
    <message>
        <source>The disk is full: free some space, then try again.</source>
        <translation>磁盘已满：请释放空间后重试。</translation>
    </message>
    <message>
        <source>The disk of {0} is full or nearly so. It goes on for some hundred scans: free some space now.</source>
        <translation>{0}的磁盘已满或将满。还能扫描几百次：请立即释放空间。</translation>
    </message>
    <message>
        <source>The disk reported an error ({0}).</source>
        <translation>磁盘报告了错误（{0}）。</translation>
    </message>
    <message>
        <source>The disk reported an error: move the data folder to another disk.</source>
        <translation>磁盘报告错误：请将数据文件夹移到其他磁盘。</translation>
    </message>
    <message>
        <source>The dots of this label are not written as ZPL has them.</source>
        <translation>标签点阵不符合 ZPL 规则。</translation>
    </message>
    <message>
        <source>The earlier file holds entries from position {0} on that are missing here.</source>
        <translation>先前的文件从位置 {0} 起有此处缺少的记录。</translation>
    </message>
    <message>
        <source>The earlier file is not sound itself: check {0} alone.</source>
        <translation>先前的文件本身有问题：请单独检查 {0}。</translation>
    </message>
    <message>
        <source>The earlier file is of another event.</source>
        <translation>先前的文件属于另一个活动。</translation>
    </message>
    <message>
        <source>The entries of participant {0} cannot be folded: {1}</source>
        <translation>参会者 {0} 的记录无法汇总：{1}</translation>
    </message>
    <message>
        <source>The entry could not be recorded: {0}</source>
        <translation>记录未能保存：{0}</translation>
    </message>
    <message>
        <source>The event has no badge template “{0}” of its own; it has: {1}.</source>
        <translation>活动没有自己的胸卡模板“{0}”；现有：{1}。</translation>
    </message>
    <message>
        <source>The event has no category “{0}”; it has: {1}.</source>
        <translation>活动没有类别“{0}”；现有：{1}。</translation>
    </message>
    <message>
        <source>The event has no days: nothing reminds of erasing its data.</source>
        <translation>活动没有日期：不会提醒抹除数据。</translation>
    </message>
    <message>
        <source>The event has no key to sign tickets with: make one with “codes --rotate”.</source>
        <translation>活动没有签票密钥：请用“codes --rotate”生成。</translation>
    </message>
    <message>
        <source>The event has no key “{0}” for tickets; it has: {1}.</source>
        <translation>活动没有票密钥“{0}”；现有：{1}。</translation>
    </message>
    <message>
        <source>The event has no such category</source>
        <translation>活动没有此类别</translation>
    </message>
    <message>
        <source>The event has no such track</source>
        <translation>活动没有此分论坛</translation>
    </message>
    <message>
        <source>The event has no zone “{0}”; it has: {1}.</source>
        <translation>活动没有区域“{0}”；现有：{1}。</translation>
    </message>
    <message>
        <source>The event has {0} badge templates, the most there can be; remove one.</source>
        <translation>活动已有 {0} 个胸卡模板，达到上限；请移除一个。</translation>
    </message>
    <message>
        <source>The event needs a name.</source>
        <translation>活动需要名称。</translation>
    </message>
    <message>
        <source>The event was erased: what its desks had is not known here any more.</source>
        <translation>活动已抹除：此处不再知道各服务台上有什么。</translation>
    </message>
    <message>
        <source>The event was lost with the damaged database: “restore” a backup, or pair this folder with the server again; if it was the server, have a desk's data folder be it (“serve” with --data).</source>
        <translation>活动已随损坏的数据库丢失：请恢复备份（“restore”），或将此文件夹重新与服务器配对；如果它本身就是服务器，请让某个服务台的数据文件夹充当服务器（“serve”加 --data）。</translation>
    </message>
    <message>
        <source>The exchange takes too long.</source>
        <translation>数据交换耗时过长。</translation>
    </message>
    <message>
        <source>The file does not open with this event's key: it was written by a place that is not of this event, or by one that was paired with another server.</source>
        <translation>文件无法用本活动的密钥打开：它来自其他活动，或来自与其他服务器配对的地方。</translation>
    </message>
    <message>
        <source>The file is damaged or was cut off: have it written again. Nothing was taken from it.</source>
        <translation>文件已损坏或不完整：请重新写出。未采用其中任何内容。</translation>
    </message>
    <message>
        <source>The file is of another event than “{0}”: nothing was taken from it.</source>
        <translation>文件不属于“{0}”：未采用其中任何内容。</translation>
    </message>
    <message>
        <source>The file of the database is damaged ({0}): restore it from a backup or from the server.</source>
        <translation>数据库文件已损坏（{0}）：请从备份或服务器恢复。</translation>
    </message>
    <message>
        <source>The file of the database is damaged: {0}</source>
        <translation>数据库文件已损坏：{0}</translation>
    </message>
    <message>
        <source>The file says that it is of desk “{0}”, but that desk did not sign it: nothing was taken.</source>
        <translation>文件声称来自服务台“{0}”，但未经其签名：未采用任何内容。</translation>
    </message>
    <message>
        <source>The file was cut off: after line {0} neither a whole line nor its signature follows.</source>
        <translation>文件被截断：第 {0} 行之后既没有完整的行，也没有签名。</translation>
    </message>
    <message>
        <source>The first operator must be a supervisor: nobody else could add the others.</source>
        <translation>第一名操作员必须是主管：否则无人能添加其他人。</translation>
    </message>
    <message>
        <source>The head of the file, line 2, is damaged.</source>
        <translation>文件头（第 2 行）已损坏。</translation>
    </message>
    <message>
        <source>The head of the request is larger than any of ours.</source>
        <translation>请求头比我们的任何请求都大。</translation>
    </message>
    <message>
        <source>The headcount {0} “{1}” is kept as {2} and should be {3}.</source>
        <translation>人数 {0}“{1}”记录为 {2}，应为 {3}。</translation>
    </message>
    <message>
        <source>The id of operator “{0}” must be up to 32 hexadecimal digits.</source>
        <translation>操作员“{0}”的编号最多 32 位十六进制数字。</translation>
    </message>
    <message>
        <source>The import was stopped: nothing was changed.</source>
        <translation>导入已停止：未作更改。</translation>
    </message>
    <message>
        <source>The journal changed while it was copied: start the server again.</source>
        <translation>复制时日志发生了变化：请重新启动服务器。</translation>
    </message>
    <message>
        <source>The journal itself is damaged, so that it cannot be signed: “verify” tells where.</source>
        <translation>日志本身已损坏，无法签名：“verify” 会指出位置。</translation>
    </message>
    <message>
        <source>The journal was not exported.</source>
        <translation>日志未导出。</translation>
    </message>
    <message>
        <source>The journal was reset while it was written to the file: write it again.</source>
        <translation>写入文件时日志被重置：请重新写入。</translation>
    </message>
    <message>
        <source>The key file {0} cannot be read: restore it.</source>
        <translation>无法读取密钥文件 {0}：请恢复。</translation>
    </message>
    <message>
        <source>The key file {0} is damaged: restore it.</source>
        <translation>密钥文件 {0} 已损坏：请恢复。</translation>
    </message>
    <message>
        <source>The key of {0} is being changed: try again in a moment. If that was cut off, the next start of desk or server ends it.</source>
        <translation>{0} 的密钥正在更换：请稍后再试。如果中断了，下次启动服务台或服务器时会完成。</translation>
    </message>
    <message>
        <source>The key of {0} is half changed ({1}): make room there, then start again.</source>
        <translation>{0} 的密钥只更换了一半（{1}）：请在那里腾出空间，然后重新启动。</translation>
    </message>
    <message>
        <source>The last backup of {0} failed. {1}</source>
        <translation>{0} 的最近一次备份失败。{1}</translation>
    </message>
    <message>
        <source>The last backup was made on {0}.</source>
        <translation>最近一次备份于 {0} 完成。</translation>
    </message>
    <message>
        <source>The last day is before the first: choose a later one.</source>
        <translation>结束日期早于开始日期：请选择更晚的日期。</translation>
    </message>
    <message>
        <source>The last running hash is not the one that was signed.</source>
        <translation>最后的链式哈希与签名的不一致。</translation>
    </message>
    <message>
        <source>The last test scan was read on {0}.</source>
        <translation>上次测试扫描于 {0} 读取。</translation>
    </message>
    <message>
        <source>The length of the body is given in two ways.</source>
        <translation>内容长度以两种方式给出。</translation>
    </message>
    <message>
        <source>The line to the printer at {0} broke: look whether it is on, and at its cable.</source>
        <translation>与打印机 {0} 的连接中断：请检查电源和线缆。</translation>
    </message>
    <message>
        <source>The line to the printer broke while it was sent this badge: look whether it came out.</source>
        <translation>发送此胸卡时与打印机的连接中断：请查看是否已打印。</translation>
    </message>
    <message>
        <source>The modules of the code are only {0} mm wide; give it more room.</source>
        <translation>代码模块仅 {0} 毫米宽；请留出更多空间。</translation>
    </message>
    <message>
        <source>The name is empty; write one.</source>
        <translation>姓名为空；请填写。</translation>
    </message>
    <message>
        <source>The name is missing.</source>
        <translation>缺少姓名。</translation>
    </message>
    <message>
        <source>The name is missing: write at least a name.</source>
        <translation>缺少姓名：请至少填写姓名。</translation>
    </message>
    <message>
        <source>The name of an operator has 1 to {0} characters that can be shown.</source>
        <translation>操作员姓名为 1 至 {0} 个可显示字符。</translation>
    </message>
    <message>
        <source>The name or the category of {0}… is too long for a signed ticket: give them a plain one.</source>
        <translation>{0}… 的姓名或类别对签名票来说太长：请使用普通票。</translation>
    </message>
    <message>
        <source>The name runs over several lines: a quote before it may not have been closed.</source>
        <translation>姓名跨多行：前面的引号可能未闭合。</translation>
    </message>
    <message>
        <source>The one-time code is missing: scan the whole code, or type the one beside the address.</source>
        <translation>缺少一次性代码：请扫描完整的二维码，或输入地址旁显示的代码。</translation>
    </message>
    <message>
        <source>The participant could not be recorded.</source>
        <translation>未能保存参会者。</translation>
    </message>
    <message>
        <source>The passphrase is missing: set CHECKIN_PASSPHRASE or choose another place for the key.</source>
        <translation>缺少口令：请设置 CHECKIN_PASSPHRASE，或为密钥选择其他位置。</translation>
    </message>
    <message>
        <source>The personal data of this event were erased, and this desk is to remove its own.</source>
        <translation>此活动的个人数据已抹除，本服务台应删除自己的数据。</translation>
    </message>
    <message>
        <source>The personal data of this person were erased before: there is nothing left to erase.</source>
        <translation>此人的个人数据此前已被删除：没有可删除的内容了。</translation>
    </message>
    <message>
        <source>The personal data of this person were erased: nothing is known of them any more.</source>
        <translation>此人的个人数据已被删除：不再知道其任何信息。</translation>
    </message>
    <message>
        <source>The photo “{0}” cannot be read; allow it or put it there anew.</source>
        <translation>无法读取照片“{0}”；请允许访问或重新放置。</translation>
    </message>
    <message>
        <source>The photo “{0}” is larger than 20 MB; save it smaller.</source>
        <translation>照片“{0}”超过 20 MB；请存为更小的文件。</translation>
    </message>
    <message>
        <source>The photo “{0}” lies outside the event's folder {1}; put it there.</source>
        <translation>照片“{0}”不在活动文件夹 {1} 中；请放入其中。</translation>
    </message>
    <message>
        <source>The photo “{0}” was sealed with another key.</source>
        <translation>照片“{0}”是用另一个密钥加密的。</translation>
    </message>
    <message>
        <source>The photo “{0}” was sealed with another key; take it anew.</source>
        <translation>照片“{0}”是用另一个密钥加密的；请重新导入。</translation>
    </message>
    <message>
        <source>The picture of a label is broken: it has dots beyond its right edge.</source>
        <translation>标签图像损坏：右边缘外有点。</translation>
    </message>
    <message>
        <source>The picture of a label is broken: it has more or fewer dots than it says.</source>
        <translation>标签图像损坏：点数与声明不符。</translation>
    </message>
    <message>
        <source>The picture “{0}” has too many pixels ({1}); save it smaller.</source>
        <translation>图片“{0}”像素过多（{1}）；请存为更小的。</translation>
    </message>
    <message>
        <source>The picture “{0}” is damaged or incomplete; save it anew.</source>
        <translation>图片“{0}”已损坏或不完整；请重新保存。</translation>
    </message>
    <message>
        <source>The picture “{0}” is larger than 20 MB; save it smaller.</source>
        <translation>图片“{0}”超过 20 MB；请存为更小的文件。</translation>
    </message>
    <message>
        <source>The pictures of all badge templates together are larger than {0} MB; save the largest ones smaller.</source>
        <translation>所有胸卡模板的图片合计超过 {0} MB；请缩小其中最大的。</translation>
    </message>
    <message>
        <source>The print head is open: close it.</source>
        <translation>打印头已打开：请关闭。</translation>
    </message>
    <message>
        <source>The print head is too cold: wait until it has warmed up.</source>
        <translation>打印头过冷：请等待预热。</translation>
    </message>
    <message>
        <source>The print head is too hot: wait until it has cooled down.</source>
        <translation>打印头过热：请等待冷却。</translation>
    </message>
    <message>
        <source>The print queue does not know this badge: look at it again.</source>
        <translation>打印队列中没有此胸卡：请再查看一次。</translation>
    </message>
    <message>
        <source>The printer answers nonsense; the log says what.</source>
        <translation>打印机的应答无意义；详情见日志。</translation>
    </message>
    <message>
        <source>The printer answers something else than its state: set it to the language ZPL.</source>
        <translation>打印机应答的不是其状态：请设为 ZPL 语言。</translation>
    </message>
    <message>
        <source>The printer at {0} cannot be reached: switch it on, and look at its cable and the network.</source>
        <translation>无法连接打印机 {0}：请打开电源并检查线缆和网络。</translation>
    </message>
    <message>
        <source>The printer at {0} cannot be reached: {1}.</source>
        <translation>无法连接打印机 {0}：{1}。</translation>
    </message>
    <message>
        <source>The printer at {0} does not answer: {1}.</source>
        <translation>打印机 {0} 无响应：{1}。</translation>
    </message>
    <message>
        <source>The printer at {0} does not let this desk print (HTTP {1}): check its address and who may print there.</source>
        <translation>打印机 {0} 不允许本服务台打印（HTTP {1}）：请检查地址和打印权限。</translation>
    </message>
    <message>
        <source>The printer at {0} does not stop talking: start it anew.</source>
        <translation>打印机 {0} 不停发送数据：请重启。</translation>
    </message>
    <message>
        <source>The printer at {0} does not tell how it is (status {1}).</source>
        <translation>打印机 {0} 未告知其状态（状态 {1}）。</translation>
    </message>
    <message>
        <source>The printer at {0} failed (HTTP {1}): start it anew.</source>
        <translation>打印机 {0} 出错（HTTP {1}）：请重启。</translation>
    </message>
    <message>
        <source>The printer at {0} takes no calls: switch it on, or end what else prints on it.</source>
        <translation>打印机 {0} 不接受连接：请打开电源，或结束其他正在使用它的打印。</translation>
    </message>
    <message>
        <source>The printer cannot be so: {0}.</source>
        <translation>打印机不能这样设置：{0}。</translation>
    </message>
    <message>
        <source>The printer does not say how it is: look for labels, ribbon, an open print head, and its power.</source>
        <translation>打印机未告知状态：请检查标签、色带、打印头和电源。</translation>
    </message>
    <message>
        <source>The printer does not say that it gave this badge back: look for it.</source>
        <translation>打印机未确认退回此胸卡：请查找。</translation>
    </message>
    <message>
        <source>The printer failed while it was sent this badge: look whether it came out.</source>
        <translation>发送此胸卡时打印机出错：请查看是否已打印。</translation>
    </message>
    <message>
        <source>The printer gave this badge up: print it again.</source>
        <translation>打印机放弃了此胸卡：请重新打印。</translation>
    </message>
    <message>
        <source>The printer has more labels than it can hold: wait until some are out.</source>
        <translation>打印机中标签过多：请等待部分打印完成。</translation>
    </message>
    <message>
        <source>The printer has not said yet that the test is out: look at it.</source>
        <translation>打印机尚未确认测试页已打出：请查看打印机。</translation>
    </message>
    <message>
        <source>The printer has other labels to print as well.</source>
        <translation>打印机还有其他标签要打印。</translation>
    </message>
    <message>
        <source>The printer holds the beginning of a label whose end never came: if it stays so, switch it off and on again.</source>
        <translation>打印机里有一张未发完的标签：若一直如此，请关闭再打开电源。</translation>
    </message>
    <message>
        <source>The printer is paused: press its Pause button.</source>
        <translation>打印机已暂停：请按其 Pause 键。</translation>
    </message>
    <message>
        <source>The printer says too little of its state: set it to the language ZPL.</source>
        <translation>打印机告知的状态过少：请设为 ZPL 语言。</translation>
    </message>
    <message>
        <source>The printer was switched off, or the line to it broke, before it said that this badge is out: look for it.</source>
        <translation>在确认此胸卡已打印之前打印机断电或连接中断：请查找。</translation>
    </message>
    <message>
        <source>The printer's answer ends too early or is damaged: start the printer anew.</source>
        <translation>打印机的应答不完整或已损坏：请重启打印机。</translation>
    </message>
    <message>
        <source>The printer's answer has no number where there must be one: set it to the language ZPL.</source>
        <translation>打印机应答缺少数字：请设为 ZPL 语言。</translation>
    </message>
    <message>
        <source>The printer's answer is damaged: start the printer anew.</source>
        <translation>打印机的应答已损坏：请重启打印机。</translation>
    </message>
    <message>
        <source>The printer's answer is neither yes nor no where it must be: set it to the language ZPL.</source>
        <translation>打印机应答既非是也非否：请设为 ZPL 语言。</translation>
    </message>
    <message>
        <source>The printer's answer is nested too deeply: start the printer anew.</source>
        <translation>打印机的应答嵌套过深：请重启打印机。</translation>
    </message>
    <message>
        <source>The process that read the file ended before its time: import the file again.</source>
        <translation>读取文件的进程提前结束：请重新导入该文件。</translation>
    </message>
    <message>
        <source>The program ended while this badge was being sent: look whether it came out.</source>
        <translation>发送此胸卡时程序结束：请查看是否已打印。</translation>
    </message>
    <message>
        <source>The program ended, or the printer was changed, before the test was printed.</source>
        <translation>测试页打印前，程序已结束或打印机已更改。</translation>
    </message>
    <message>
        <source>The record cannot be written to {0} ({1}).</source>
        <translation>记录无法写入 {0}（{1}）。</translation>
    </message>
    <message>
        <source>The report can be .xlsx or .csv: give {0} one of these endings.</source>
        <translation>报告可为 .xlsx 或 .csv：请为 {0} 使用其中一种扩展名。</translation>
    </message>
    <message>
        <source>The request did not come in time: try again.</source>
        <translation>请求未及时到达：请重试。</translation>
    </message>
    <message>
        <source>The ribbon has run out: put in a new one.</source>
        <translation>色带用完：请换新的。</translation>
    </message>
    <message>
        <source>The row has more cells than there are headings: check its quotes and separators.</source>
        <translation>此行单元格多于标题：请检查引号和分隔符。</translation>
    </message>
    <message>
        <source>The running hash breaks at position {0}, entry {1}.</source>
        <translation>校验链在位置 {0}、记录 {1} 处断开。</translation>
    </message>
    <message>
        <source>The same person stands in row {0} already.</source>
        <translation>同一人已在第 {0} 行。</translation>
    </message>
    <message>
        <source>The scanner cannot be set like this: {0}.</source>
        <translation>扫描器不能这样设置：{0}。</translation>
    </message>
    <message>
        <source>The second place for backups is not there ({0}): connect the disk or stick.</source>
        <translation>备份的第二存放处不可用（{0}）：请连接磁盘或U盘。</translation>
    </message>
    <message>
        <source>The server answers, and the roster is the server's.</source>
        <translation>服务器有响应，名单与服务器一致。</translation>
    </message>
    <message>
        <source>The server at {0} cannot be reached.</source>
        <translation>无法连接服务器 {0}。</translation>
    </message>
    <message>
        <source>The server at {0} cannot be reached: the desk works on without it.</source>
        <translation>无法连接服务器 {0}：服务台继续独立工作。</translation>
    </message>
    <message>
        <source>The server at {0} does not show the certificate that this desk trusts, so nothing is sent there: ask whoever runs the server.</source>
        <translation>服务器 {0} 出示的证书不是本服务台信任的证书，因此不会向其发送任何内容：请联系服务器负责人。</translation>
    </message>
    <message>
        <source>The server at {0} shows another certificate than the pairing code names: do not trust it.</source>
        <translation>服务器 {0} 的证书与配对码不符：请勿信任。</translation>
    </message>
    <message>
        <source>The server at {0} speaks version {1} of the protocol and this desk {2}: update the older of the two.</source>
        <translation>服务器 {0} 使用协议版本 {1}，本服务台为 {2}：请更新较旧的一方。</translation>
    </message>
    <message>
        <source>The server cannot use port {0} on {1} (is it in use?): choose another with --port.</source>
        <translation>服务器无法使用 {1} 的端口 {0}（是否被占用？）：请用 --port 另选。</translation>
    </message>
    <message>
        <source>The server did not start; its log says why.</source>
        <translation>服务器未能启动；原因见其日志。</translation>
    </message>
    <message>
        <source>The server does not know this desk: pair it with a new code.</source>
        <translation>服务器不认识本服务台：请用新代码配对。</translation>
    </message>
    <message>
        <source>The server failed on this request; its log says why.</source>
        <translation>服务器处理此请求时出错；原因见其日志。</translation>
    </message>
    <message>
        <source>The server has no database of that name: create it first.</source>
        <translation>服务器上没有该名称的数据库：请先创建。</translation>
    </message>
    <message>
        <source>The server has this desk remove its data, but others could speak in its place, for nothing is encrypted: ask whoever runs it, then use “reset”.</source>
        <translation>服务器要求本服务台删除数据，但连接未加密，别人可能冒充它：请先询问服务器管理员，再使用“reset”。</translation>
    </message>
    <message>
        <source>The server speaks of another event than this desk's: check the address.</source>
        <translation>服务器所说的不是本服务台的活动：请检查地址。</translation>
    </message>
    <message>
        <source>The server was restored from a backup or replaced. The desks have sent again what it lacked.</source>
        <translation>服务器已从备份恢复或被更换。各服务台已补发其缺少的内容。</translation>
    </message>
    <message>
        <source>The server's answer is damaged: try to pair once more.</source>
        <translation>服务器的应答已损坏：请再次尝试配对。</translation>
    </message>
    <message>
        <source>The server's roster is newer than this desk's.</source>
        <translation>服务器上的名单比本服务台的新。</translation>
    </message>
    <message>
        <source>The settings file cannot be read: {0}.</source>
        <translation>无法读取设置文件：{0}。</translation>
    </message>
    <message>
        <source>The settings file has a number or a table that is far too long: shorten it.</source>
        <translation>设置文件中有过长的数字或表格：请缩短。</translation>
    </message>
    <message>
        <source>The settings have a mistake: {0}.</source>
        <translation>设置有误：{0}。</translation>
    </message>
    <message>
        <source>The sheet “{0}” of {1} is empty.</source>
        <translation>{1} 的工作表“{0}”为空。</translation>
    </message>
    <message>
        <source>The signature at the end is damaged.</source>
        <translation>末尾的签名已损坏。</translation>
    </message>
    <message>
        <source>The signature does not match: this is not what was signed.</source>
        <translation>签名不匹配：这不是所签署的内容。</translation>
    </message>
    <message>
        <source>The sizes that this label names do not fit together.</source>
        <translation>标签中的尺寸互不相符。</translation>
    </message>
    <message>
        <source>The supervisor's word has run out: let them scan their badge again.</source>
        <translation>主管的授权已过期：请主管再次扫描胸卡。</translation>
    </message>
    <message>
        <source>The system's keyring did not keep the key: use a passphrase.</source>
        <translation>系统密钥环没有保存密钥：请使用口令短语。</translation>
    </message>
    <message>
        <source>The system's keyring does not have the key of this data folder.</source>
        <translation>系统密钥环中没有此数据文件夹的密钥。</translation>
    </message>
    <message>
        <source>The system's keyring is locked: unlock it and try again.</source>
        <translation>系统密钥环已锁定：请解锁后重试。</translation>
    </message>
    <message>
        <source>The template names the picture “{0}”, which the event does not have; it has: {1}.</source>
        <translation>模板引用了活动中没有的图片“{0}”；现有：{1}。</translation>
    </message>
    <message>
        <source>The template shows the picture “{0}”, which the event does not have: add it.</source>
        <translation>模板使用了活动中没有的图片“{0}”：请添加。</translation>
    </message>
    <message>
        <source>The text for “{0}” is too long or has characters that cannot be shown.</source>
        <translation>“{0}”的文字过长或含有无法显示的字符。</translation>
    </message>
    <message>
        <source>The ticket code is longer than 512 characters or cannot be printed.</source>
        <translation>票码超过 512 个字符或无法打印。</translation>
    </message>
    <message>
        <source>The ticket code {0} belongs to row {1} already.</source>
        <translation>票码 {0} 已属于第 {1} 行。</translation>
    </message>
    <message>
        <source>The ticket code {0} belongs to {1} already.</source>
        <translation>票码 {0} 已属于 {1}。</translation>
    </message>
    <message>
        <source>The tickets of this participant were revoked {0} times: block them instead.</source>
        <translation>该参会者的票已被吊销 {0} 次：请改为禁止其入场。</translation>
    </message>
    <message>
        <source>The tickets of {0} were revoked {1} times: give them a plain ticket.</source>
        <translation>{0} 的票已被吊销 {1} 次：请发放普通票。</translation>
    </message>
    <message>
        <source>The two files were signed with different keys.</source>
        <translation>两个文件是用不同的密钥签名的。</translation>
    </message>
    <message>
        <source>The zone “venue” cannot be removed: its admissions are what headcounts count.</source>
        <translation>“venue”区域不能删除：人数统计以其入场记录为准。</translation>
    </message>
    <message>
        <source>The {0} is longer than 2,000 characters.</source>
        <translation>字段“{0}”超过 2,000 个字符。</translation>
    </message>
    <message>
        <source>The {0} is missing: write it in a few words.</source>
        <translation>缺少{0}：请简要填写。</translation>
    </message>
    <message>
        <source>The {0} is too long or has characters that cannot be shown: write it in a few words.</source>
        <translation>{0}过长或含有无法显示的字符：请简要填写。</translation>
    </message>
    <message>
        <source>The {0} of this data folder is damaged: restore it from a backup.</source>
        <translation>此数据文件夹的 {0} 已损坏：请从备份恢复。</translation>
    </message>
    <message>
        <source>There are no labels left: put in a new roll.</source>
        <translation>标签用完：请装入新卷。</translation>
    </message>
    <message>
        <source>There are {0} entries, and {1} were signed.</source>
        <translation>此处有 {0} 条记录，而签署的是 {1} 条。</translation>
    </message>
    <message>
        <source>There cannot be fewer than no sheets: count again.</source>
        <translation>张数不能小于零：请重新清点。</translation>
    </message>
    <message>
        <source>There is a database already at {0}; choose another data folder.</source>
        <translation>{0} 已有数据库；请选择其他数据文件夹。</translation>
    </message>
    <message>
        <source>There is a key already at {0}: move it away if nothing needs it any more.</source>
        <translation>{0} 已有密钥：若不再需要请移走。</translation>
    </message>
    <message>
        <source>There is an operator “{0}” already, here now or before: choose another name.</source>
        <translation>已有或曾有操作员“{0}”：请另选名称。</translation>
    </message>
    <message>
        <source>There is another picture “{0}” in {1} already; choose another folder.</source>
        <translation>{1} 中已有另一张图片“{0}”；请选择其他文件夹。</translation>
    </message>
    <message>
        <source>There is no admission to undo: this participant was not admitted here.</source>
        <translation>没有可撤销的入场：该参会者未在此入场。</translation>
    </message>
    <message>
        <source>There is no badge template “{0}”; there are: {1}.</source>
        <translation>没有胸卡模板“{0}”；现有：{1}。</translation>
    </message>
    <message>
        <source>There is no category “{0}”; there are: {1}.</source>
        <translation>没有类别“{0}”；现有：{1}。</translation>
    </message>
    <message>
        <source>There is no column “{0}”; there are: {1}.</source>
        <translation>没有列“{0}”；现有：{1}。</translation>
    </message>
    <message>
        <source>There is no database at {0}: make an event there first.</source>
        <translation>{0} 没有数据库：请先在那里创建活动。</translation>
    </message>
    <message>
        <source>There is no delegation “{0}”: look for it by a few letters.</source>
        <translation>没有代表团“{0}”：请用几个字母查找。</translation>
    </message>
    <message>
        <source>There is no encoding “{0}”; there are: {1}.</source>
        <translation>没有编码“{0}”；现有：{1}。</translation>
    </message>
    <message>
        <source>There is no field “{0}” to write; there are: {1}.</source>
        <translation>没有可写的字段“{0}”；现有：{1}。</translation>
    </message>
    <message>
        <source>There is no field “{0}”; there are: {1}.</source>
        <translation>没有字段“{0}”；现有：{1}。</translation>
    </message>
    <message>
        <source>There is no file in {0}: name the folder or ZIP archive with the photos.</source>
        <translation>{0} 中没有文件：请指定存放照片的文件夹或 ZIP 压缩包。</translation>
    </message>
    <message>
        <source>There is no file {0}.</source>
        <translation>没有文件 {0}。</translation>
    </message>
    <message>
        <source>There is no folder or ZIP file {0}: check its name.</source>
        <translation>没有文件夹或 ZIP 文件 {0}：请检查名称。</translation>
    </message>
    <message>
        <source>There is no folder {0}: make an event with “init”, or join a server with “pair”.</source>
        <translation>没有文件夹 {0}：请用“init”创建活动，或用“pair”加入服务器。</translation>
    </message>
    <message>
        <source>There is no folder {0}: put the stick in, or name another folder.</source>
        <translation>没有文件夹 {0}：请插入U盘，或指定其他文件夹。</translation>
    </message>
    <message>
        <source>There is no import to undo.</source>
        <translation>没有可撤销的导入。</translation>
    </message>
    <message>
        <source>There is no keyring here that keeps secrets safe: use a passphrase.</source>
        <translation>这里没有能安全保存密钥的密钥环：请使用口令短语。</translation>
    </message>
    <message>
        <source>There is no keyring here: start the program in the desktop session in which the key was made.</source>
        <translation>这里没有密钥环：请在创建密钥的桌面会话中启动程序。</translation>
    </message>
    <message>
        <source>There is no label or sheet of that size: write width and height in millimetres.</source>
        <translation>没有该尺寸的标签或纸张：请以毫米填写宽和高。</translation>
    </message>
    <message>
        <source>There is no operator “{0}”; there are: {1}.</source>
        <translation>没有操作员“{0}”；现有：{1}。</translation>
    </message>
    <message>
        <source>There is no participant “{0}”: look them up by name first.</source>
        <translation>没有参会者“{0}”：请先按姓名查找。</translation>
    </message>
    <message>
        <source>There is no photo “{0}” here.</source>
        <translation>此处没有照片“{0}”。</translation>
    </message>
    <message>
        <source>There is no photo “{0}” in {1}; put it there or clear the field.</source>
        <translation>{1} 中没有照片“{0}”；请放入或清空该字段。</translation>
    </message>
    <message>
        <source>There is no photo; take or add one.</source>
        <translation>没有照片；请拍摄或添加。</translation>
    </message>
    <message>
        <source>There is no position {0}, where the running hash was {1}.</source>
        <translation>没有位置 {0}，其链式哈希原为 {1}。</translation>
    </message>
    <message>
        <source>There is no printer at {0}: check its address.</source>
        <translation>{0} 没有打印机：请检查地址。</translation>
    </message>
    <message>
        <source>There is no printer “{0}” in the file of printers; there is {1}.</source>
        <translation>打印机文件中没有“{0}”；现有：{1}。</translation>
    </message>
    <message>
        <source>There is no printer “{0}” yet: give its --address, too.</source>
        <translation>还没有打印机“{0}”：请同时给出 --address。</translation>
    </message>
    <message>
        <source>There is no sheet “{0}”; there are: {1}.</source>
        <translation>没有工作表或纸张“{0}”；现有：{1}。</translation>
    </message>
    <message>
        <source>There is no such page.</source>
        <translation>没有这个页面。</translation>
    </message>
    <message>
        <source>There is no supervisor among the operators.</source>
        <translation>操作员中没有主管。</translation>
    </message>
    <message>
        <source>There is nothing to take back: this desk has done nothing since it was opened.</source>
        <translation>没有可撤销的操作：本服务台开启后尚未办理任何事项。</translation>
    </message>
    <message>
        <source>This PIN is the first that anybody tries: choose another one.</source>
        <translation>这种 PIN 码最容易被猜到：请另选。</translation>
    </message>
    <message>
        <source>This backup is locked with a passphrase: set CHECKIN_BACKUP_PASSPHRASE to it.</source>
        <translation>此备份已用口令短语锁定：请将其设置到 CHECKIN_BACKUP_PASSPHRASE。</translation>
    </message>
    <message>
        <source>This badge is not known to have been printed here: sign in by PIN, or have it printed again.</source>
        <translation>此处没有该胸卡的打印记录：请用 PIN 码登录，或重新打印。</translation>
    </message>
    <message>
        <source>This badge is on its way to the printer already.</source>
        <translation>此胸卡已在送往打印机。</translation>
    </message>
    <message>
        <source>This badge may have come out: say in the print queue whether it did.</source>
        <translation>此胸卡可能已打印：请在打印队列中确认。</translation>
    </message>
    <message>
        <source>This badge was moved to another printer.</source>
        <translation>此胸卡已移至另一台打印机。</translation>
    </message>
    <message>
        <source>This badge was not sent to {0}: name one that was.</source>
        <translation>此胸卡未发送到 {0}：请指定已发送的。</translation>
    </message>
    <message>
        <source>This badge was printed again {0} times already, and a {1} may do so {2} times: call a supervisor.</source>
        <translation>此胸卡已重印 {0} 次，{1}最多可重印 {2} 次：请联系主管。</translation>
    </message>
    <message>
        <source>This badge was printed already: reprint it with a reason.</source>
        <translation>此胸卡已打印过：请注明原因后重印。</translation>
    </message>
    <message>
        <source>This badge was replaced by a new one: sign in with the new badge, or by PIN.</source>
        <translation>此胸卡已被新卡取代：请用新胸卡或 PIN 码登录。</translation>
    </message>
    <message>
        <source>This badge was taken off the print queue.</source>
        <translation>此胸卡已从打印队列移除。</translation>
    </message>
    <message>
        <source>This badge {0}: look at the print queue again.</source>
        <translation>此胸卡{0}：请再次查看打印队列。</translation>
    </message>
    <message>
        <source>This cannot be asked by that method.</source>
        <translation>不能用该方法请求此内容。</translation>
    </message>
    <message>
        <source>This cannot be the name of a file: choose another.</source>
        <translation>不能用作文件名：请另选。</translation>
    </message>
    <message>
        <source>This check-in was taken back already.</source>
        <translation>此签到已撤销。</translation>
    </message>
    <message>
        <source>This computer has no printer “{0}” (it has {1}): correct {2} in the file of printers.</source>
        <translation>本机没有打印机“{0}”（现有：{1}）：请在打印机文件中更正 {2}。</translation>
    </message>
    <message>
        <source>This could not be removed from {0}: {1}. Close the programs that use it, then try again.</source>
        <translation>无法从 {0} 删除：{1}。请关闭正在使用它的程序，然后重试。</translation>
    </message>
    <message>
        <source>This data folder has no event yet: make one with “init” or pair it with a server.</source>
        <translation>此数据文件夹还没有活动：请用“init”创建或与服务器配对。</translation>
    </message>
    <message>
        <source>This data folder is locked with a passphrase: set CHECKIN_PASSPHRASE to it.</source>
        <translation>此数据文件夹以口令锁定：请在 CHECKIN_PASSPHRASE 中设置。</translation>
    </message>
    <message>
        <source>This data folder was opened for reading only.</source>
        <translation>此数据文件夹以只读方式打开。</translation>
    </message>
    <message>
        <source>This database has no event yet: make one with “init” or pair a desk that has one.</source>
        <translation>此数据库还没有活动：请用“init”创建，或与已有活动的服务台配对。</translation>
    </message>
    <message>
        <source>This database server only reads: give the address of the main one.</source>
        <translation>此数据库服务器只读：请填写主服务器地址。</translation>
    </message>
    <message>
        <source>This database was made by a newer version of the program (schema {0}, this one knows {1}): update the program.</source>
        <translation>数据库由较新版本的程序创建（架构 {0}，本程序支持 {1}）：请更新程序。</translation>
    </message>
    <message>
        <source>This desk belongs to a server: erase the event there, and the desks follow.</source>
        <translation>本服务台属于一台服务器：请在服务器上抹除活动，各服务台随后自动进行。</translation>
    </message>
    <message>
        <source>This desk belongs to the server at {0}: erase the event there, and the desks follow. What lies on this computer alone is removed with “reset”.</source>
        <translation>本服务台属于服务器 {0}：请在服务器上抹除活动，各服务台随后自动进行。仅删除本机数据请用“reset”。</translation>
    </message>
    <message>
        <source>This desk gets its badge templates from the server: export this one as a file, and import it there with “templates import”.</source>
        <translation>本服务台的胸卡模板来自服务器：请将此模板导出为文件，并在服务器上用“templates import”导入。</translation>
    </message>
    <message>
        <source>This desk gets its operators from the server: change them there with “operators”.</source>
        <translation>本服务台的操作员来自服务器：请在服务器上用“operators”更改。</translation>
    </message>
    <message>
        <source>This desk gets the event's keys from its server: change them in the server's data folder.</source>
        <translation>本服务台的活动密钥来自服务器：请在服务器的数据文件夹中更改。</translation>
    </message>
    <message>
        <source>This desk gets the event's settings from its server: change them there.</source>
        <translation>本服务台的活动设置来自服务器：请在服务器上更改。</translation>
    </message>
    <message>
        <source>This desk has no folder for its settings.</source>
        <translation>本服务台没有设置文件夹。</translation>
    </message>
    <message>
        <source>This desk has no printer “{0}”; it has: {1}.</source>
        <translation>本服务台没有打印机“{0}”；现有：{1}。</translation>
    </message>
    <message>
        <source>This desk has no printer.</source>
        <translation>本服务台没有打印机。</translation>
    </message>
    <message>
        <source>This desk has no printer: choose one first.</source>
        <translation>本服务台没有打印机：请先选择。</translation>
    </message>
    <message>
        <source>This desk has no server yet: pair it with one first.</source>
        <translation>本服务台还没有服务器：请先配对。</translation>
    </message>
    <message>
        <source>This desk is closed already.</source>
        <translation>本服务台已关闭。</translation>
    </message>
    <message>
        <source>This desk is locked: sign in first.</source>
        <translation>本服务台已锁定：请先登录。</translation>
    </message>
    <message>
        <source>This desk is open already.</source>
        <translation>本服务台已开启。</translation>
    </message>
    <message>
        <source>This desk lacks its event: get it from the server with “sync --once”, then start again.</source>
        <translation>此服务台缺少活动：请用“sync --once”从服务器获取，然后重新启动。</translation>
    </message>
    <message>
        <source>This desk removes its data, as its server ordered: nothing can be done here any more.</source>
        <translation>本服务台正按服务器的命令删除数据：此处不能再进行任何操作。</translation>
    </message>
    <message>
        <source>This desk was closed by {0}. A supervisor opens it again.</source>
        <translation>本服务台已由 {0} 关闭。由主管重新开启。</translation>
    </message>
    <message>
        <source>This desk was closed by {0}: {1}. A supervisor opens it again.</source>
        <translation>本服务台已由 {0} 关闭：{1}。由主管重新开启。</translation>
    </message>
    <message>
        <source>This desk was taken out of the event, and is to remove its data.</source>
        <translation>本服务台已被移出活动，应删除自己的数据。</translation>
    </message>
    <message>
        <source>This desk was taken out of “{0}” by its server: its data were removed from this computer.</source>
        <translation>服务器已将本服务台移出“{0}”：其数据已从本机删除。</translation>
    </message>
    <message>
        <source>This desk works alone, without a server.</source>
        <translation>本服务台独立工作，没有服务器。</translation>
    </message>
    <message>
        <source>This event was erased: nothing can be asked of it any more.</source>
        <translation>此活动已抹除：不能再查询任何内容。</translation>
    </message>
    <message>
        <source>This event was not erased.</source>
        <translation>此活动尚未抹除。</translation>
    </message>
    <message>
        <source>This is a rehearsal already: there is none of a rehearsal.</source>
        <translation>这已经是演练：不能再对演练进行演练。</translation>
    </message>
    <message>
        <source>This is a rehearsal: it joins no server, so that nothing of it reaches the event.</source>
        <translation>这是演练：不会加入任何服务器，以免影响真实活动。</translation>
    </message>
    <message>
        <source>This is a rehearsal: nothing of it is handed over, and it takes nothing in.</source>
        <translation>这是演练：既不导出也不导入任何记录。</translation>
    </message>
    <message>
        <source>This is a rehearsal: there is no journal of it to be signed.</source>
        <translation>这是演练：没有可签名的日志。</translation>
    </message>
    <message>
        <source>This is more than one message may carry.</source>
        <translation>超出一条消息可携带的量。</translation>
    </message>
    <message>
        <source>This is no answer of a printer: check its address.</source>
        <translation>这不是打印机的应答：请检查地址。</translation>
    </message>
    <message>
        <source>This is no desk: a browser keeps nothing.</source>
        <translation>这不是服务台：浏览器不保存任何数据。</translation>
    </message>
    <message>
        <source>This is no file of entries of Checkin Desk: choose another one.</source>
        <translation>这不是 Checkin Desk 的记录文件：请另选。</translation>
    </message>
    <message>
        <source>This is no link of a server: scan the code that the server or a supervisor's desk shows.</source>
        <translation>这不是服务器链接：请扫描服务器或主管服务台显示的二维码。</translation>
    </message>
    <message>
        <source>This is no request that the server understands.</source>
        <translation>服务器无法理解此请求。</translation>
    </message>
    <message>
        <source>This is no signed journal of Checkin Desk, or it is of a newer version.</source>
        <translation>这不是 Checkin Desk 的签名日志，或者来自更新的版本。</translation>
    </message>
    <message>
        <source>This is no supervisor's badge: scan a supervisor's, or enter their PIN. Nothing was recorded of this scan.</source>
        <translation>这不是主管的胸卡：请扫描主管的胸卡，或输入其 PIN 码。本次扫描没有留下任何记录。</translation>
    </message>
    <message>
        <source>This is nobody's badge who works here. Sign in first: nothing was recorded of this scan.</source>
        <translation>这不是工作人员的胸卡。请先登录：本次扫描未作记录。</translation>
    </message>
    <message>
        <source>This is not a label that this program wrote.</source>
        <translation>这不是本程序生成的标签。</translation>
    </message>
    <message>
        <source>This is not the photo of this name: a JPEG of up to 300 kB, called after its content.</source>
        <translation>这不是该名称的照片：应为不超过 300 kB、按内容命名的 JPEG。</translation>
    </message>
    <message>
        <source>This key or passphrase does not open the database (or the file is no database of this program).</source>
        <translation>此密钥或口令无法打开数据库（或文件不是本程序的数据库）。</translation>
    </message>
    <message>
        <source>This label has fewer dots than it says.</source>
        <translation>标签的点数少于声明。</translation>
    </message>
    <message>
        <source>This label has more dots than it says.</source>
        <translation>标签的点数多于声明。</translation>
    </message>
    <message>
        <source>This label has more or fewer dots than it says.</source>
        <translation>标签的点数与声明不符。</translation>
    </message>
    <message>
        <source>This label is larger than any printer takes.</source>
        <translation>没有打印机能打印这么大的标签。</translation>
    </message>
    <message>
        <source>This pairing code is wrong, used already or older than ten minutes: get a new one.</source>
        <translation>配对码错误、已使用或已超过十分钟：请获取新的。</translation>
    </message>
    <message>
        <source>This participant is not on the roster any more.</source>
        <translation>该参会者已不在名单中。</translation>
    </message>
    <message>
        <source>This participant is not on the roster any more: cancel the badge.</source>
        <translation>该参会者已不在名单中：请取消此胸卡。</translation>
    </message>
    <message>
        <source>This participant is not on the roster of this desk yet: let it sync first.</source>
        <translation>该参会者尚不在本服务台的名单中：请先等待同步。</translation>
    </message>
    <message>
        <source>This photo was erased with the data of whom it shows.</source>
        <translation>这张照片已随其本人的数据一起被删除。</translation>
    </message>
    <message>
        <source>This printer was added after the program was started: start it again first.</source>
        <translation>此打印机是在程序启动后添加的：请先重启程序。</translation>
    </message>
    <message>
        <source>This server</source>
        <translation>本服务器</translation>
    </message>
    <message>
        <source>This server keeps no photos.</source>
        <translation>本服务器不保存照片。</translation>
    </message>
    <message>
        <source>This server speaks HTTP/1.1.</source>
        <translation>此服务器使用 HTTP/1.1。</translation>
    </message>
    <message>
        <source>This server speaks version {0} of the protocol and the desk {1}: update the program on the older of the two.</source>
        <translation>本服务器使用协议版本 {0}，服务台为 {1}：请更新较旧一方的程序。</translation>
    </message>
    <message>
        <source>This server takes no packed bodies.</source>
        <translation>此服务器不接受压缩内容。</translation>
    </message>
    <message>
        <source>This was taken back already.</source>
        <translation>已撤销。</translation>
    </message>
    <message>
        <source>Tickets cannot be valid until {0}: name a day before 2106.</source>
        <translation>票的有效期不能到 {0}：请填写 2106 年之前的日期。</translation>
    </message>
    <message>
        <source>Tickets cannot be valid until {0}: name a day from 1970 to 2105.</source>
        <translation>票的有效期不能到 {0}：请填写 1970 至 2105 年的日期。</translation>
    </message>
    <message>
        <source>To have something corrected or erased, ask the organiser and name the id.</source>
        <translation>如需更正或删除，请联系主办方并告知编号（id）。</translation>
    </message>
    <message>
        <source>Too many open files</source>
        <translation>打开的文件过多</translation>
    </message>
    <message>
        <source>Too many requests at once: wait a moment, then try again.</source>
        <translation>请求过多：请稍候再试。</translation>
    </message>
    <message>
        <source>Too many windows of this browser or desk listen for news: close one of them.</source>
        <translation>此浏览器或服务台监听消息的窗口过多：请关闭一个。</translation>
    </message>
    <message>
        <source>Too many wrong pairing codes: wait a minute, then try again.</source>
        <translation>错误的配对码过多：请等一分钟再试。</translation>
    </message>
    <message>
        <source>Too many wrong tries: try again in {0}.</source>
        <translation>错误次数过多：请在 {0} 后再试。</translation>
    </message>
    <message>
        <source>Two categories have the same key; every category needs its own.</source>
        <translation>两个类别的键相同；每个类别须有自己的键。</translation>
    </message>
    <message>
        <source>Two copies of {0} are at work. Pair one of them anew, so that it gets a name of its own.</source>
        <translation>{0}有两个副本在工作。请重新配对其中一个，使其有自己的名称。</translation>
    </message>
    <message>
        <source>Two operators have the same id; every one needs their own.</source>
        <translation>两名操作员的编号相同；每人须有自己的编号。</translation>
    </message>
    <message>
        <source>Two printers have the same name: give every one its own.</source>
        <translation>两台打印机同名：请分别命名。</translation>
    </message>
    <message>
        <source>Two zones have the same key; every zone needs its own.</source>
        <translation>两个区域的键相同；每个区域须有自己的键。</translation>
    </message>
    <message>
        <source>Until this is put right others do not see this desk's scans.</source>
        <translation>在解决之前，其他人看不到本服务台的扫描。</translation>
    </message>
    <message>
        <source>What answers at {0} is not a Checkin Desk server: check the address.</source>
        <translation>{0} 不是 Checkin Desk 服务器：请检查地址。</translation>
    </message>
    <message>
        <source>What answers at {0} packs its answers, which no Checkin Desk server does: check the address, and that nothing on the way changes what the server says.</source>
        <translation>{0} 的应答是压缩过的，Checkin Desk 服务器不会这样做：请检查地址，并确认途中没有任何设备改动服务器的应答。</translation>
    </message>
    <message>
        <source>What answers at {0} sends more than a Checkin Desk server would: check the address, and ask whoever runs the server.</source>
        <translation>{0} 发来的数据超过了 Checkin Desk 服务器应有的大小：请检查地址，并询问管理服务器的人。</translation>
    </message>
    <message>
        <source>What is kept of overrides, reprints and messages is not what the entries say.</source>
        <translation>所存的破例放行、重印和消息与记录不符。</translation>
    </message>
    <message>
        <source>What is kept of participant {0} is not what the entries say.</source>
        <translation>所存的参会者 {0} 信息与记录不符。</translation>
    </message>
    <message>
        <source>What is kept of scans over time is not what the entries say.</source>
        <translation>所存的扫描时间统计与记录不符。</translation>
    </message>
    <message>
        <source>What is shown can be written as .xlsx, .csv or .pdf: give {0} one of these endings.</source>
        <translation>所示内容可写为 .xlsx、.csv 或 .pdf：请为 {0} 使用其中一种扩展名。</translation>
    </message>
    <message>
        <source>Whoever is registered as “{0}” needs: {1}. Fill it in.</source>
        <translation>登记为“{0}”需要：{1}。请填写。</translation>
    </message>
    <message>
        <source>With a filter headcounts can be grouped by {0} only, not by {1}.</source>
        <translation>使用筛选时，人数只能按 {0} 分组，不能按 {1}。</translation>
    </message>
    <message>
        <source>Write in a few words why the badge is printed again.</source>
        <translation>请简要说明为何重印胸卡。</translation>
    </message>
    <message>
        <source>Write the name of whoever takes the badges.</source>
        <translation>请填写领取胸卡者的姓名。</translation>
    </message>
    <message>
        <source>a JSON file</source>
        <translation>JSON 文件</translation>
    </message>
    <message>
        <source>a PNG may have {0} million, a JPEG {1} million</source>
        <translation>PNG 最多 {0} 百万，JPEG 最多 {1} 百万</translation>
    </message>
    <message>
        <source>a badge</source>
        <translation>一张胸卡</translation>
    </message>
    <message>
        <source>a date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>a list</source>
        <translation>列表</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>数字</translation>
    </message>
    <message>
        <source>a side of the badge is {0} mm and must be from {1} to {2}</source>
        <translation>胸卡边长为 {0} 毫米，应为 {1} 至 {2}</translation>
    </message>
    <message>
        <source>a table</source>
        <translation>表</translation>
    </message>
    <message>
        <source>a text in quotes</source>
        <translation>带引号的文本</translation>
    </message>
    <message>
        <source>a time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>a web page</source>
        <translation>网页</translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation>整数</translation>
    </message>
    <message>
        <source>an XML file</source>
        <translation>XML 文件</translation>
    </message>
    <message>
        <source>check that it is switched on and connected</source>
        <translation>请检查是否开机并已连接</translation>
    </message>
    <message>
        <source>desk {0}</source>
        <translation>服务台 {0}</translation>
    </message>
    <message>
        <source>does not fit</source>
        <translation>放不下</translation>
    </message>
    <message>
        <source>element {0}</source>
        <translation>元素 {0}</translation>
    </message>
    <message>
        <source>element {0} ({1})</source>
        <translation>元素 {0}（{1}）</translation>
    </message>
    <message>
        <source>element {0}, {1}</source>
        <translation>元素 {0}，{1}</translation>
    </message>
    <message>
        <source>fits only with words broken</source>
        <translation>须拆开单词才放得下</translation>
    </message>
    <message>
        <source>folder {0}</source>
        <translation>文件夹 {0}</translation>
    </message>
    <message>
        <source>is at the printer</source>
        <translation>在打印机中</translation>
    </message>
    <message>
        <source>is being sent to the printer</source>
        <translation>正在发送到打印机</translation>
    </message>
    <message>
        <source>is out</source>
        <translation>已打印</translation>
    </message>
    <message>
        <source>it has {0} elements, and may have {1}</source>
        <translation>有 {0} 个元素，上限为 {1}</translation>
    </message>
    <message>
        <source>it has {0} printers, and may have {1}</source>
        <translation>有 {0} 台打印机，上限为 {1}</translation>
    </message>
    <message>
        <source>may have come out or not</source>
        <translation>可能已打印也可能没有</translation>
    </message>
    <message>
        <source>no organisation</source>
        <translation>无单位</translation>
    </message>
    <message>
        <source>of {0} × {1} mm</source>
        <translation>（{0} × {1} 毫米）</translation>
    </message>
    <message>
        <source>part {0}</source>
        <translation>第 {0} 段</translation>
    </message>
    <message>
        <source>part {0}, {1}</source>
        <translation>第 {0} 段，{1}</translation>
    </message>
    <message>
        <source>payloads.{0} must be up to {1} names, none of them empty</source>
        <translation>payloads.{0} 最多 {1} 个名称，且不得为空</translation>
    </message>
    <message>
        <source>printer {0} (“{1}”)</source>
        <translation>打印机 {0}（“{1}”）</translation>
    </message>
    <message>
        <source>so many badges</source>
        <translation>这么多胸卡</translation>
    </message>
    <message>
        <source>the colour of {0} must look like #33658a, or be category or on_category</source>
        <translation>{0}的颜色须形如 #33658a，或为 category 或 on_category</translation>
    </message>
    <message>
        <source>the template</source>
        <translation>模板</translation>
    </message>
    <message>
        <source>this server</source>
        <translation>本服务器</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true 或 false</translation>
    </message>
    <message>
        <source>waits in the queue</source>
        <translation>在队列中等待</translation>
    </message>
    <message>
        <source>was cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>was not printed</source>
        <translation>未打印</translation>
    </message>
    <message>
        <source>{0} GB are free on the disk.</source>
        <translation>磁盘剩余 {0} GB。</translation>
    </message>
    <message>
        <source>{0} asks for the field “{1}”, which there is not</source>
        <translation>{0}要求不存在的字段“{1}”</translation>
    </message>
    <message>
        <source>{0} cannot be made ({1}); choose another place.</source>
        <translation>无法创建 {0}（{1}）；请选择其他位置。</translation>
    </message>
    <message>
        <source>{0} cannot be made: {1}. Choose another folder with --data.</source>
        <translation>无法创建 {0}：{1}。请用 --data 选择其他文件夹。</translation>
    </message>
    <message>
        <source>{0} cannot be reached: check that it is switched on and connected.</source>
        <translation>无法连接 {0}：请检查是否开机并已连接。</translation>
    </message>
    <message>
        <source>{0} cannot be reached: {1}.</source>
        <translation>无法连接 {0}：{1}。</translation>
    </message>
    <message>
        <source>{0} cannot be read ({1}): allow it, or remove it.</source>
        <translation>无法读取 {0}（{1}）：请授予权限，或将其删除。</translation>
    </message>
    <message>
        <source>{0} cannot be read ({1}): check its name and the stick.</source>
        <translation>无法读取 {0}（{1}）：请检查名称和 U 盘。</translation>
    </message>
    <message>
        <source>{0} cannot be read ({1}): check its name.</source>
        <translation>无法读取 {0}（{1}）：请检查文件名。</translation>
    </message>
    <message>
        <source>{0} cannot be read ({1}): choose another backup.</source>
        <translation>无法读取 {0}（{1}）：请选择其他备份。</translation>
    </message>
    <message>
        <source>{0} cannot be read ({1}); choose another file.</source>
        <translation>无法读取 {0}（{1}）；请选择其他文件。</translation>
    </message>
    <message>
        <source>{0} cannot be read ({1}); choose another picture.</source>
        <translation>无法读取 {0}（{1}）；请选择其他图片。</translation>
    </message>
    <message>
        <source>{0} cannot be read: restore it from a backup.</source>
        <translation>无法读取 {0}：请从备份恢复。</translation>
    </message>
    <message>
        <source>{0} cannot be read: {1}.</source>
        <translation>无法读取 {0}：{1}。</translation>
    </message>
    <message>
        <source>{0} cannot be removed ({1}): remove it by hand.</source>
        <translation>无法删除 {0}（{1}）：请手动删除。</translation>
    </message>
    <message>
        <source>{0} cannot be written ({1}): check its disk.</source>
        <translation>无法写入 {0}（{1}）：请检查其磁盘。</translation>
    </message>
    <message>
        <source>{0} cannot be written ({1}): choose another place.</source>
        <translation>无法写入 {0}（{1}）：请选择其他位置。</translation>
    </message>
    <message>
        <source>{0} cannot be written ({1}): make room or allow it.</source>
        <translation>无法写入 {0}（{1}）：请释放空间或允许写入。</translation>
    </message>
    <message>
        <source>{0} cannot be written ({1}): name another folder.</source>
        <translation>无法写入 {0}（{1}）：请指定其他文件夹。</translation>
    </message>
    <message>
        <source>{0} cannot be written ({1}): nothing was erased.</source>
        <translation>无法写入 {0}（{1}）：未抹除任何内容。</translation>
    </message>
    <message>
        <source>{0} cannot be written ({1}): the next batch of changed badges will contain these again.</source>
        <translation>无法写入 {0}（{1}）：下一批更改的胸卡将再次包含这些。</translation>
    </message>
    <message>
        <source>{0} cannot be written ({1}); choose another place.</source>
        <translation>无法写入 {0}（{1}）；请选择其他位置。</translation>
    </message>
    <message>
        <source>{0} cannot be written ({1}); make room there or choose another folder.</source>
        <translation>无法写入 {0}（{1}）；请释放空间或选择其他文件夹。</translation>
    </message>
    <message>
        <source>{0} cannot be written: check its permissions.</source>
        <translation>无法写入 {0}：请检查权限。</translation>
    </message>
    <message>
        <source>{0} cannot be {1}</source>
        <translation>{0}不能为 {1}</translation>
    </message>
    <message>
        <source>{0} days</source>
        <translation>{0} 天</translation>
    </message>
    <message>
        <source>{0} defines XML entities, which no spreadsheet does: save the roster again.</source>
        <translation>{0} 定义了 XML 实体，表格文件不应如此：请重新保存名单。</translation>
    </message>
    <message>
        <source>{0} does not know this badge any more: look whether it came out.</source>
        <translation>{0} 已没有此胸卡的记录：请查看是否已打印。</translation>
    </message>
    <message>
        <source>{0} does not print: look what it shows.</source>
        <translation>{0} 不打印：请查看其提示。</translation>
    </message>
    <message>
        <source>{0} does not say what it made of this badge: look whether it came out.</source>
        <translation>{0} 未告知此胸卡的结果：请查看是否已打印。</translation>
    </message>
    <message>
        <source>{0} does not take sheets of {1} × {2} mm: set its stock in its profile, or print on another printer.</source>
        <translation>{0} 不接受 {1} × {2} 毫米的纸：请在其配置中设置纸张，或用其他打印机。</translation>
    </message>
    <message>
        <source>{0} does not take this badge{1}. Check the printer, then print it again.</source>
        <translation>{0} 不接受此胸卡{1}。请检查打印机后重新打印。</translation>
    </message>
    <message>
        <source>{0} does not tell what became of this badge (status {1}).</source>
        <translation>{0} 未告知此胸卡的结果（状态 {1}）。</translation>
    </message>
    <message>
        <source>{0} entries at {1} are of a newer version. Update the program to make use of them.</source>
        <translation>{1}有 {0} 条较新版本的记录。请更新程序以便使用。</translation>
    </message>
    <message>
        <source>{0} entries of the earlier file are missing here, the first from its position {1}.</source>
        <translation>此处缺少先前文件中的 {0} 条记录，第一条在其位置 {1}。</translation>
    </message>
    <message>
        <source>{0} entries of this desk are not at the server yet.</source>
        <translation>本服务台有 {0} 条记录尚未发送到服务器。</translation>
    </message>
    <message>
        <source>{0} entries of this desk had not been sent: they were removed, too.</source>
        <translation>本服务台有 {0} 条记录尚未发送：它们也被删除。</translation>
    </message>
    <message>
        <source>{0} entries of this desk were not sent yet: let it sync, or take them along with “export-entries”, then try again.</source>
        <translation>本服务台还有 {0} 条记录未发送：请等待同步，或用“export-entries”带走，然后重试。</translation>
    </message>
    <message>
        <source>{0} entries were set aside at {1}, because they are damaged.</source>
        <translation>{1}有 {0} 条记录因损坏而被搁置。</translation>
    </message>
    <message>
        <source>{0} failed while it was sent this badge: look whether it came out.</source>
        <translation>发送此胸卡时 {0} 出错：请查看是否已打印。</translation>
    </message>
    <message>
        <source>{0} files are called after {1} ({2}): leave only one.</source>
        <translation>有 {0} 个文件以 {1} 命名（{2}）：请只保留一个。</translation>
    </message>
    <message>
        <source>{0} gave this badge up after it had begun: look whether it came out.</source>
        <translation>{0} 开始后放弃了此胸卡：请查看是否已打印。</translation>
    </message>
    <message>
        <source>{0} gave this badge up: print it again.</source>
        <translation>{0} 放弃了此胸卡：请重新打印。</translation>
    </message>
    <message>
        <source>{0} has a badge size that is none: write width and height in millimetres</source>
        <translation>{0}的胸卡尺寸无效：请以毫米填写宽和高</translation>
    </message>
    <message>
        <source>{0} has a brace without its other half; write {{{{ for a brace itself</source>
        <translation>{0}有不成对的花括号；花括号本身请写作 {{{{</translation>
    </message>
    <message>
        <source>{0} has a jam: open it, take the badge out and close it.</source>
        <translation>{0} 卡纸：请打开，取出胸卡后关上。</translation>
    </message>
    <message>
        <source>{0} has a length or an angle that is no number</source>
        <translation>{0}的长度或角度不是数字</translation>
    </message>
    <message>
        <source>{0} has a line of more than a million characters: it is no roster.</source>
        <translation>{0} 有超过一百万字符的行：这不是名单。</translation>
    </message>
    <message>
        <source>{0} has a mistake: {1}.</source>
        <translation>{0} 有误：{1}。</translation>
    </message>
    <message>
        <source>{0} has a number or a table that is far too long: shorten it.</source>
        <translation>{0} 中有过长的数字或表：请缩短。</translation>
    </message>
    <message>
        <source>{0} has a square bracket without its other half; write [[ for a bracket itself</source>
        <translation>{0}有不成对的方括号；方括号本身请写作 [[</translation>
    </message>
    <message>
        <source>{0} has an id of another program, “{1}”: give them a plain ticket.</source>
        <translation>{0} 的编号“{1}”来自其他程序：请发放普通票。</translation>
    </message>
    <message>
        <source>{0} has damaged files that only the present key opens: move them away, or have them removed (--discard-damaged).</source>
        <translation>{0} 中有只能用当前密钥打开的损坏文件：请移走，或让程序删除（--discard-damaged）。</translation>
    </message>
    <message>
        <source>{0} has headings and no rows.</source>
        <translation>{0} 只有标题没有数据行。</translation>
    </message>
    <message>
        <source>{0} has no {1}: it is no data folder, or the file was lost.</source>
        <translation>{0} 中没有 {1}：它不是数据文件夹，或文件已丢失。</translation>
    </message>
    <message>
        <source>{0} has stopped{1}. Look at the printer, then start it again.</source>
        <translation>{0} 已停止{1}。请查看打印机后重新启动。</translation>
    </message>
    <message>
        <source>{0} has the key “{1}”, which there is not</source>
        <translation>{0}含有不存在的键“{1}”</translation>
    </message>
    <message>
        <source>{0} has the name of another one</source>
        <translation>{0}与另一个同名</translation>
    </message>
    <message>
        <source>{0} holds NUL bytes, as no text does: save the roster as XLSX or CSV again.</source>
        <translation>{0} 含有文本不应有的空字节：请将名单重新保存为 XLSX 或 CSV。</translation>
    </message>
    <message>
        <source>{0} holds an event already: choose another folder with --data.</source>
        <translation>{0} 已有活动：请用 --data 选择其他文件夹。</translation>
    </message>
    <message>
        <source>{0} holds an event that is no rehearsal: move it elsewhere.</source>
        <translation>{0} 中的活动不是演练：请将其移走。</translation>
    </message>
    <message>
        <source>{0} holds another event: pair a new folder with --data.</source>
        <translation>{0} 是另一个活动：请用 --data 配对新文件夹。</translation>
    </message>
    <message>
        <source>{0} holds halves of characters (lone surrogates), as no text does: save the roster again.</source>
        <translation>{0} 含有半个字符（孤立代理项），文本不应如此：请重新保存名单。</translation>
    </message>
    <message>
        <source>{0} holds more than 256 MB of text: save the roster as CSV.</source>
        <translation>{0} 含有超过 256 MB 的文本：请将名单另存为 CSV。</translation>
    </message>
    <message>
        <source>{0} holds more than {1} files: take them in several steps.</source>
        <translation>{0} 含有超过 {1} 个文件：请分几次导入。</translation>
    </message>
    <message>
        <source>{0} holds no event.</source>
        <translation>{0} 没有活动。</translation>
    </message>
    <message>
        <source>{0} holds no event: make one with “init”, or join a server with “pair”.</source>
        <translation>{0} 没有活动：请用“init”创建，或用“pair”加入服务器。</translation>
    </message>
    <message>
        <source>{0} holds this badge back: release it there, or cancel it.</source>
        <translation>{0} 扣住了此胸卡：请在那里放行或取消。</translation>
    </message>
    <message>
        <source>{0} hours</source>
        <translation>{0} 小时</translation>
    </message>
    <message>
        <source>{0} is a binary workbook (XLSB): save it as XLSX.</source>
        <translation>{0} 是二进制工作簿（XLSB）：请另存为 XLSX。</translation>
    </message>
    <message>
        <source>{0} is a folder: choose a file.</source>
        <translation>{0} 是文件夹：请选择文件。</translation>
    </message>
    <message>
        <source>{0} is a number out of range</source>
        <translation>{0}的数字超出范围</translation>
    </message>
    <message>
        <source>{0} is being read by another program: close that one, then try again.</source>
        <translation>另一个程序正在读取 {0}：请关闭它，然后再试。</translation>
    </message>
    <message>
        <source>{0} is busy: the badge is sent as soon as it is free.</source>
        <translation>{0} 正忙：空闲后即发送胸卡。</translation>
    </message>
    <message>
        <source>{0} is damaged and no spreadsheet that can be read: save it again.</source>
        <translation>{0} 已损坏，无法作为表格读取：请重新保存。</translation>
    </message>
    <message>
        <source>{0} is empty.</source>
        <translation>{0} 为空。</translation>
    </message>
    <message>
        <source>{0} is in no encoding that can be read: save it as UTF-8.</source>
        <translation>无法识别 {0} 的编码：请存为 UTF-8。</translation>
    </message>
    <message>
        <source>{0} is in use by another copy of the program: close that one, or choose another with --data.</source>
        <translation>{0} 正被本程序的另一副本使用：请关闭它，或用 --data 选择其他文件夹。</translation>
    </message>
    <message>
        <source>{0} is larger than 2 MB, which no badge template is; choose another file.</source>
        <translation>{0} 超过 2 MB，胸卡模板不会这么大；请选择其他文件。</translation>
    </message>
    <message>
        <source>{0} is locked with a password: save it without one.</source>
        <translation>{0} 有密码保护：请不加密码保存。</translation>
    </message>
    <message>
        <source>{0} is longer than {1} characters: remove what it repeats.</source>
        <translation>{0} 超过 {1} 个字符：请删除重复内容。</translation>
    </message>
    <message>
        <source>{0} is no TOML file: {1}. Put it right, or remove it and add the printers again in the settings.</source>
        <translation>{0} 不是 TOML 文件：{1}。请修正该文件，或将其删除并在设置中重新添加打印机。</translation>
    </message>
    <message>
        <source>{0} is no folder and no ZIP archive that can be read: pack it again.</source>
        <translation>{0} 不是文件夹，也不是可读的 ZIP 压缩包：请重新打包。</translation>
    </message>
    <message>
        <source>{0} is no roster: no column is headed Name, ФИО or the like; name the column with --map name=COLUMN if there is one.</source>
        <translation>{0} 不是名单：没有标题为 Name、ФИО 或类似的列；如有此列，请用 --map name=列名 指定。</translation>
    </message>
    <message>
        <source>{0} is no spreadsheet that can be read: save it as XLSX or CSV again.</source>
        <translation>{0} 不是可读的表格：请重新保存为 XLSX 或 CSV。</translation>
    </message>
    <message>
        <source>{0} is no spreadsheet: save the roster as XLSX, ODS or CSV.</source>
        <translation>{0} 不是表格：请将名单保存为 XLSX、ODS 或 CSV。</translation>
    </message>
    <message>
        <source>{0} is no text in UTF-8, as a badge template is; choose another file.</source>
        <translation>{0} 不是 UTF-8 文本，而胸卡模板应是；请选择其他文件。</translation>
    </message>
    <message>
        <source>{0} is no text in UTF-8: save it as UTF-8, or remove it and add the printers again in the settings.</source>
        <translation>{0} 不是 UTF-8 文本：请以 UTF-8 保存，或将其删除并在设置中重新添加打印机。</translation>
    </message>
    <message>
        <source>{0} is not in the encoding {1} throughout: save it as UTF-8, or choose another.</source>
        <translation>{0} 并非全部为 {1} 编码：请存为 UTF-8，或另选编码。</translation>
    </message>
    <message>
        <source>{0} is of an Excel older than 1995: open it there and save it as XLSX.</source>
        <translation>{0} 来自 1995 年以前的 Excel：请在其中打开并另存为 XLSX。</translation>
    </message>
    <message>
        <source>{0} is of an older version: open the desk or the server on it once.</source>
        <translation>{0} 为旧版本：请在其上打开一次服务台或服务器。</translation>
    </message>
    <message>
        <source>{0} is of version {1}, and this program knows {2}: update the program.</source>
        <translation>{0} 为版本 {1}，本程序支持 {2}：请更新程序。</translation>
    </message>
    <message>
        <source>{0} is on the back, and the badge has none: its form is “single”</source>
        <translation>{0}在背面，而胸卡没有背面：其形式为“single”</translation>
    </message>
    <message>
        <source>{0} is open: close it.</source>
        <translation>{0} 已打开：请关上。</translation>
    </message>
    <message>
        <source>{0} is out of badges: load new ones.</source>
        <translation>{0} 胸卡用完：请装入新的。</translation>
    </message>
    <message>
        <source>{0} is out of ink or ribbon: change it.</source>
        <translation>{0} 墨水或色带用完：请更换。</translation>
    </message>
    <message>
        <source>{0} is paused: have it go on.</source>
        <translation>{0} 已暂停：请恢复。</translation>
    </message>
    <message>
        <source>{0} is the last supervisor: add another one first, or remove the others.</source>
        <translation>{0} 是最后一名主管：请先添加另一名，或移除其他人。</translation>
    </message>
    <message>
        <source>{0} is {1}, not a spreadsheet: open it in a spreadsheet program, save it as XLSX.</source>
        <translation>{0} 是{1}，不是表格：请用表格软件打开并另存为 XLSX。</translation>
    </message>
    <message>
        <source>{0} lacks the key “{1}”</source>
        <translation>{0}缺少键“{1}”</translation>
    </message>
    <message>
        <source>{0} leads elsewhere: remove it by hand.</source>
        <translation>{0} 指向别处：请手动删除。</translation>
    </message>
    <message>
        <source>{0} may not allow this. {1}</source>
        <translation>{0} 无权允许。{1}</translation>
    </message>
    <message>
        <source>{0} minutes</source>
        <translation>{0} 分钟</translation>
    </message>
    <message>
        <source>{0} must be {1} and is {2}</source>
        <translation>{0}应为{1}，实为{2}</translation>
    </message>
    <message>
        <source>{0} names the field “{1}”, and there are only: {2}, and {3}… for further columns</source>
        <translation>{0}引用字段“{1}”，而只有：{2}，以及其他列用的 {3}…</translation>
    </message>
    <message>
        <source>{0} names the font “{1}”, and there are only: {2}</source>
        <translation>{0}引用字体“{1}”，而只有：{2}</translation>
    </message>
    <message>
        <source>{0} needs 1 to 20 lines</source>
        <translation>{0}需要 1 至 20 行</translation>
    </message>
    <message>
        <source>{0} needs 1 to {1} parts</source>
        <translation>{0}需要 1 至 {1} 段</translation>
    </message>
    <message>
        <source>{0} needs 4 ≤ smallest_pt ≤ size_pt ≤ 500</source>
        <translation>{0}须满足 4 ≤ smallest_pt ≤ size_pt ≤ 500</translation>
    </message>
    <message>
        <source>{0} needs a PIN or a badge to sign in with.</source>
        <translation>{0} 需要用于登录的 PIN 码或胸卡。</translation>
    </message>
    <message>
        <source>{0} needs a gap_mm of 0 or more</source>
        <translation>{0}的 gap_mm 须不小于 0</translation>
    </message>
    <message>
        <source>{0} needs a key and a name.</source>
        <translation>{0}需要键和名称。</translation>
    </message>
    <message>
        <source>{0} needs a name of 1 to {1} letters</source>
        <translation>{0}需要 1 至 {1} 个字母的名称</translation>
    </message>
    <message>
        <source>{0} needs a rotation from -360 to 360</source>
        <translation>{0}的旋转须在 -360 至 360 之间</translation>
    </message>
    <message>
        <source>{0} needs a tighten from 0 to 0.1</source>
        <translation>{0}的 tighten 须在 0 至 0.1 之间</translation>
    </message>
    <message>
        <source>{0} needs a {1} from 0 to {2}</source>
        <translation>{0}的 {1} 须在 0 至 {2} 之间</translation>
    </message>
    <message>
        <source>{0} needs an address</source>
        <translation>{0}需要地址</translation>
    </message>
    <message>
        <source>{0} needs sides of more than 0 mm</source>
        <translation>{0}的边长须大于 0 毫米</translation>
    </message>
    <message>
        <source>{0} needs sides of which one is more than 0 mm</source>
        <translation>{0}须有一边大于 0 毫米</translation>
    </message>
    <message>
        <source>{0} needs the name of a picture, without folders, or “{1}”</source>
        <translation>{0}需要不带文件夹的图片名，或“{1}”</translation>
    </message>
    <message>
        <source>{0} of {1} badges cannot be made: {2}</source>
        <translation>{1} 张胸卡中有 {0} 张无法制作：{2}</translation>
    </message>
    <message>
        <source>{0} of {1} badges lack letters: {2}</source>
        <translation>{1} 张胸卡中有 {0} 张缺少字符：{2}</translation>
    </message>
    <message>
        <source>{0} of {1} desks have confirmed; the others have until {2}.</source>
        <translation>{1} 个服务台中已有 {0} 个确认；其余期限至 {2}。</translation>
    </message>
    <message>
        <source>{0} operators can sign in.</source>
        <translation>{0} 名操作员可以登录。</translation>
    </message>
    <message>
        <source>{0} people are called “{1}” (also: {2}); mind whose badge it is.</source>
        <translation>有 {0} 人名叫“{1}”（另有：{2}）；请注意胸卡属于谁。</translation>
    </message>
    <message>
        <source>{0} people are on the roster.</source>
        <translation>名单上有 {0} 人。</translation>
    </message>
    <message>
        <source>{0} people are on the roster; it was imported last on {1}.</source>
        <translation>名单上有 {0} 人；上次导入时间 {1}。</translation>
    </message>
    <message>
        <source>{0} position {1} cannot be read: the page that it lies on is damaged ({2}).</source>
        <translation>{0}位置 {1} 无法读取：其所在页已损坏（{2}）。</translation>
    </message>
    <message>
        <source>{0} reaches beyond the badge of {1} × {2} mm</source>
        <translation>{0}超出了 {1} × {2} 毫米的胸卡</translation>
    </message>
    <message>
        <source>{0} s</source>
        <translation>{0} 秒</translation>
    </message>
    <message>
        <source>{0} says that this badge came out with errors: look at it.</source>
        <translation>{0} 报告此胸卡打印有误：请查看。</translation>
    </message>
    <message>
        <source>{0} says to unpack to more than 50 GB: unpack it yourself and name the folder.</source>
        <translation>{0} 解压后超过 50 GB：请自行解压并指定文件夹。</translation>
    </message>
    <message>
        <source>{0} takes no badges: have its queue accept jobs again.</source>
        <translation>{0} 不接收胸卡：请让其队列重新接受任务。</translation>
    </message>
    <message>
        <source>{0} took only part of this badge: look what came out.</source>
        <translation>{0} 只接收了此胸卡的一部分：请查看打印结果。</translation>
    </message>
    <message>
        <source>{0} unpacks to more than 500 MB: save the roster as CSV.</source>
        <translation>{0} 解压后超过 500 MB：请将名单另存为 CSV。</translation>
    </message>
    <message>
        <source>{0} unpacks to more than it says: save the roster again.</source>
        <translation>{0} 解压后大于其声明：请重新保存名单。</translation>
    </message>
    <message>
        <source>{0} was restored from a backup. What it had not sent before may be lost.</source>
        <translation>{0}已从备份恢复。此前未发送的内容可能丢失。</translation>
    </message>
    <message>
        <source>{0}, hours {1}: {2} is “{3}”; write a time like “09:30”.</source>
        <translation>{0}，开放时间 {1}：{2} 为“{3}”；时间请写作“09:30”。</translation>
    </message>
    <message>
        <source>{0}, part {1}</source>
        <translation>{0}，第 {1} 段</translation>
    </message>
    <message>
        <source>{0}: a track in tracks is empty; write its key or name.</source>
        <translation>{0}：tracks 中有空的分论坛；请填写其键或名称。</translation>
    </message>
    <message>
        <source>{0}: capacity must be at least 1; leave it out where any number may be inside.</source>
        <translation>{0}：capacity 至少为 1；若人数不限请省略。</translation>
    </message>
    <message>
        <source>{0}: exempt names category “{1}”, which the event does not have.</source>
        <translation>{0}：exempt 引用了活动中不存在的类别“{1}”。</translation>
    </message>
    <message>
        <source>{0}: start the program, which rebuilds the database.</source>
        <translation>{0}：请启动程序，它会重建数据库。</translation>
    </message>
    <message>
        <source>{0}: warn_percent must be from 1 to 100.</source>
        <translation>{0}：warn_percent 须为 1 至 100。</translation>
    </message>
    <message>
        <source>“{0}” are no hours: write them like 09:00–18:00, or 09:00–18:00 2026-12-01.</source>
        <translation>“{0}”不是有效时间：请写成 09:00–18:00 或 09:00–18:00 2026-12-01。</translation>
    </message>
    <message>
        <source>“{0}” cannot be a Code 128, which takes up to {1} Latin letters, digits and signs; use a QR code.</source>
        <translation>“{0}”不能用 Code 128：它最多容纳 {1} 个拉丁字母、数字和符号；请用二维码。</translation>
    </message>
    <message>
        <source>“{0}” cannot be otherwise on the badge alone: correct it in the roster.</source>
        <translation>“{0}”不能只在胸卡上改动：请在名单中更正。</translation>
    </message>
    <message>
        <source>“{0}” cannot be the name of a badge template; write up to {1} letters, digits and spaces.</source>
        <translation>“{0}”不能作胸卡模板名称；请用不超过 {1} 个字母、数字和空格。</translation>
    </message>
    <message>
        <source>“{0}” cannot separate cells: name one character.</source>
        <translation>“{0}”不能作分隔符：请指定一个字符。</translation>
    </message>
    <message>
        <source>“{0}” cannot sign in.</source>
        <translation>“{0}”无法登录。</translation>
    </message>
    <message>
        <source>“{0}” fits only at {1} pt; shorten it or choose a template with more room.</source>
        <translation>“{0}”只有用 {1} 磅才放得下；请缩短或选择更宽裕的模板。</translation>
    </message>
    <message>
        <source>“{0}” fits only on {1} lines; shorten it or choose a template with more room.</source>
        <translation>“{0}”只有排 {1} 行才放得下；请缩短或选择更宽裕的模板。</translation>
    </message>
    <message>
        <source>“{0}” has only {1} badges left.</source>
        <translation>“{0}”只剩 {1} 张胸卡。</translation>
    </message>
    <message>
        <source>“{0}” is a folder: badges are written as files, not printed.</source>
        <translation>“{0}”是文件夹：胸卡会存为文件，不会打印。</translation>
    </message>
    <message>
        <source>“{0}” is all in capitals; write it as it is read.</source>
        <translation>“{0}”全为大写；请按正常方式书写。</translation>
    </message>
    <message>
        <source>“{0}” is no PNG or JPEG picture; save it as one of them.</source>
        <translation>“{0}”不是 PNG 或 JPEG 图片；请存为其中之一。</translation>
    </message>
    <message>
        <source>“{0}” is no address of a printer: it looks like ipp://localhost:631/printers/badges.</source>
        <translation>“{0}”不是打印机地址：应形如 ipp://localhost:631/printers/badges。</translation>
    </message>
    <message>
        <source>“{0}” is no address of a server: it looks like http://192.168.0.10:8420.</source>
        <translation>“{0}”不是服务器地址：应形如 http://192.168.0.10:8420。</translation>
    </message>
    <message>
        <source>“{0}” is no address of the label printer {1}: it looks like 192.168.1.50:9100.</source>
        <translation>“{0}”不是标签打印机 {1} 的地址：应形如 192.168.1.50:9100。</translation>
    </message>
    <message>
        <source>“{0}” is no status; there are: {1}.</source>
        <translation>“{0}”不是状态；可用：{1}。</translation>
    </message>
    <message>
        <source>“{0}” is no time zone; write one like Europe/Moscow.</source>
        <translation>“{0}”不是时区；请写作如 Europe/Moscow。</translation>
    </message>
    <message>
        <source>“{0}” is over: its data were erased at the server, and removed from this computer, too.</source>
        <translation>“{0}”已结束：其数据已在服务器上抹除，也已从本机删除。</translation>
    </message>
    <message>
        <source>“{0}” is over: its data were removed from this computer.</source>
        <translation>“{0}”已结束：其数据已从本机删除。</translation>
    </message>
    <message>
        <source>“{0}” is ready.</source>
        <translation>“{0}”已就绪。</translation>
    </message>
    <message>
        <source>“{0}” is the badge of {1}: give them another template first.</source>
        <translation>“{0}”正用于 {1}：请先为其指定其他模板。</translation>
    </message>
    <message>
        <source>“{0}” {1}; shorten it or choose a template with more room.</source>
        <translation>“{0}”{1}；请缩短或选择更宽裕的模板。</translation>
    </message>
</context>
<context>
    <name>ui</name>
    <message>
        <source> min without input</source>
        <translation> 分钟无操作</translation>
    </message>
    <message>
        <source> mm</source>
        <translation> 毫米</translation>
    </message>
    <message>
        <source> ms</source>
        <translation> 毫秒</translation>
    </message>
    <message>
        <source> or </source>
        <translation>或</translation>
    </message>
    <message>
        <source> s</source>
        <translation> 秒</translation>
    </message>
    <message numerus="yes">
        <source>%n as they are</source>
        <translation>
            <numerusform>%Ln 条不变</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n at the printer</source>
        <translation>
            <numerusform>打印机中 %Ln 张</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n badge(s) count as taken by {proxy}. Are they with you again, or was that a mistake?</source>
        <translation>
            <numerusform>%n 张胸卡记录为由{proxy}代领。胸卡已收回，还是记录有误？</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n badge(s) handed over to {proxy}</source>
        <translation>
            <numerusform>已将 %Ln 张胸卡交给 {proxy}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n badge(s) queued</source>
        <translation>
            <numerusform>%Ln 张胸卡已排队</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n badges are in {where}.</source>
        <translation>
            <numerusform>%Ln 张胸卡已保存到 {where}。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n badges left</source>
        <translation>
            <numerusform>剩余 %Ln 张胸卡</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n badges sent to printers of this desk</source>
        <translation>
            <numerusform>已向本服务台的打印机发送 %n 张胸卡</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cancelled, for others may know of them</source>
        <translation>
            <numerusform>取消 %Ln 人（其他人可能已知）</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cannot be taken</source>
        <translation>
            <numerusform>%Ln 条无法采用</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed</source>
        <translation>
            <numerusform>%Ln 条更改</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changes behind</source>
        <translation>
            <numerusform>落后 %Ln 项更改</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n check-in(s) taken back</source>
        <translation>
            <numerusform>已撤销 %n 人的签到</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n checked in</source>
        <translation>
            <numerusform>%Ln 人已签到</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n confirmed</source>
        <translation>
            <numerusform>%n 人已确认</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n could not be made: see why below.</source>
        <translation>
            <numerusform>%Ln 张无法制作：原因见下方。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n elements</source>
        <translation>
            <numerusform>%Ln 个元素</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries about them</source>
        <translation>
            <numerusform>关于此人的记录 %n 条</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries are written …</source>
        <translation>
            <numerusform>已写入 %n 条记录…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries unsent</source>
        <translation>
            <numerusform>%Ln 条记录未发送</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries wait to be sent</source>
        <translation>
            <numerusform>%Ln 条记录待发送</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n from silent desks</source>
        <translation>
            <numerusform>%n 人来自无消息的服务台</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hand-over(s) taken back</source>
        <translation>
            <numerusform>已撤销 %n 次代领</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left as they are, for something happened to them since</source>
        <translation>
            <numerusform>%Ln 人保持不变（其后已有变动）</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lines are in {file}.</source>
        <translation>
            <numerusform>%Ln 行已写入 {file}。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n merged</source>
        <translation>
            <numerusform>%Ln 条合并</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%Ln 条新增</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not printed</source>
        <translation>
            <numerusform>%Ln 张未打印</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not yet at the server</source>
        <translation>
            <numerusform>%Ln 项尚未到达服务器</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n others have this name.</source>
        <translation>
            <numerusform>另有 %Ln 人同名。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people have this name. Ask before you pick one.</source>
        <translation>
            <numerusform>有 %Ln 人叫此姓名。请先询问再选择。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n put back</source>
        <translation>
            <numerusform>恢复 %Ln 人</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows</source>
        <translation>
            <numerusform>%Ln 行</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n taken off</source>
        <translation>
            <numerusform>移除 %Ln 人</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) must be put right before the doors open.</source>
        <translation>
            <numerusform>开门前须解决 %Ln 个问题。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to look at</source>
        <translation>
            <numerusform>%Ln 张待确认</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to settle</source>
        <translation>
            <numerusform>%Ln 项待处理</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%Ln 张等待中</numerusform>
        </translation>
    </message>
    <message>
        <source>(batch, no. {number})</source>
        <translation>（批次，第 {number} 号）</translation>
    </message>
    <message>
        <source>? Did the badge come out? Settle it under “Printing”.</source>
        <translation>？胸卡打印出来了吗？请在“打印”中确认。</translation>
    </message>
    <message>
        <source>? {why} Settle it under “Printing”.</source>
        <translation>？{why} 请在“打印”中处理。</translation>
    </message>
    <message>
        <source>A PIN is six digits.</source>
        <translation>PIN 码为六位数字。</translation>
    </message>
    <message>
        <source>A badge did not come out.</source>
        <translation>有一张胸卡未打印出来。</translation>
    </message>
    <message>
        <source>A badge is on its way to the printer.</source>
        <translation>有一张胸卡正在等待打印。</translation>
    </message>
    <message>
        <source>A badge may have come out: settle it under “Printing”.</source>
        <translation>可能已打印出一张胸卡：请在“打印”中确认。</translation>
    </message>
    <message>
        <source>A conflict: put on record that somebody decided on it. Else: show it no more</source>
        <translation>冲突：记录已有人作出决定。其他：不再显示</translation>
    </message>
    <message>
        <source>A desk locks itself after</source>
        <translation>服务台自动锁定</translation>
    </message>
    <message>
        <source>A list of {system}</source>
        <translation>{system} 导出的名单</translation>
    </message>
    <message>
        <source>A made-up forum of 6,000 people, to try everything out.</source>
        <translation>一个虚构的 6000 人论坛，可以试用所有功能。</translation>
    </message>
    <message>
        <source>A minute</source>
        <translation>每分钟</translation>
    </message>
    <message>
        <source>A newer badge was printed. Take this one away and ask for the new one.</source>
        <translation>已打印新胸卡。请收回此卡，并请来宾出示新卡。</translation>
    </message>
    <message>
        <source>A page to print (PDF): a code for every verdict that a desk gives. In a rehearsal they are scanned like tickets; nobody real has them, and at the real desk they let nobody in.</source>
        <translation>可打印的页面（PDF）：服务台给出的每种结果各有一个码。演练时像票一样扫描；真实参会者没有这些码，在正式服务台上也不会放行任何人。</translation>
    </message>
    <message>
        <source>A scan of one of the codes fills in all but the serial port. The same code again within that time repeats its verdict; with 0 s every scan counts.</source>
        <translation>扫描其中一个代码即可填好除串口外的所有项。在此时间内再次扫描同一代码只会重复显示结果；设为 0 秒则每次扫描都计入。</translation>
    </message>
    <message>
        <source>A supervisor's badge without the PIN</source>
        <translation>主管胸卡（不输 PIN 码）</translation>
    </message>
    <message>
        <source>A6, upright: 105 × 148 mm</source>
        <translation>A6 竖版：105 × 148 毫米</translation>
    </message>
    <message>
        <source>A7, upright: 74 × 105 mm</source>
        <translation>A7 竖版：74 × 105 毫米</translation>
    </message>
    <message>
        <source>Across the box</source>
        <translation>框内水平位置</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Add a logo</source>
        <translation>添加徽标</translation>
    </message>
    <message>
        <source>Add a part</source>
        <translation>添加一段</translation>
    </message>
    <message>
        <source>Add to the badge</source>
        <translation>添加到胸卡</translation>
    </message>
    <message>
        <source>Added to each code</source>
        <translation>附加到每个代码后</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Admitted</source>
        <translation>准许入场</translation>
    </message>
    <message>
        <source>Admitted at one desk, cancelled at another</source>
        <translation>一个服务台准许入场，另一个已取消</translation>
    </message>
    <message>
        <source>Admitted twice</source>
        <translation>重复入场</translation>
    </message>
    <message>
        <source>After</source>
        <translation>更改后</translation>
    </message>
    <message>
        <source>After a jam: {printer}</source>
        <translation>卡纸之后：{printer}</translation>
    </message>
    <message>
        <source>After each code comes</source>
        <translation>每个代码之后</translation>
    </message>
    <message>
        <source>After each code it sends</source>
        <translation>每个代码后发送</translation>
    </message>
    <message>
        <source>Align</source>
        <translation>对齐</translation>
    </message>
    <message>
        <source>All but {names}</source>
        <translation>除 {names} 外的所有类别</translation>
    </message>
    <message>
        <source>All categories</source>
        <translation>所有类别</translation>
    </message>
    <message>
        <source>All desks</source>
        <translation>所有服务台</translation>
    </message>
    <message>
        <source>All in</source>
        <translation>全部到场</translation>
    </message>
    <message>
        <source>All of this can be changed later in the settings.</source>
        <translation>以上内容以后都可以在设置中更改。</translation>
    </message>
    <message>
        <source>All organisations</source>
        <translation>所有单位</translation>
    </message>
    <message>
        <source>All personal data of {name} are erased here at once, and at the server and all other desks as soon as they are in touch; with backups. It cannot be undone, and their codes let nobody in any more.</source>
        <translation>{name} 的全部个人数据将在此处立即删除，服务器和其他所有服务台一旦联网也会删除，包括备份。此操作无法撤销，其各种码也不再能入场。</translation>
    </message>
    <message>
        <source>All regions</source>
        <translation>所有地区</translation>
    </message>
    <message>
        <source>All that is kept of this person</source>
        <translation>所保存的此人全部数据</translation>
    </message>
    <message>
        <source>Allow it</source>
        <translation>允许</translation>
    </message>
    <message>
        <source>Allows one act on the spot</source>
        <translation>可当场授权一次操作</translation>
    </message>
    <message>
        <source>Already in</source>
        <translation>已在场内</translation>
    </message>
    <message>
        <source>Among so many people, tracks and delegations are counted for everybody only: show all (Ctrl+R). A single track can be picked as a zone.</source>
        <translation>人数如此之多时，分论坛和代表团只能统计全部人员：请显示全部 (Ctrl+R)。单个分论坛可作为区域选择。</translation>
    </message>
    <message numerus="yes">
        <source>And %n more.</source>
        <translation>
            <numerusform>另有 %Ln 人。</numerusform>
        </translation>
    </message>
    <message>
        <source>And only where {asked}.</source>
        <translation>且仅当 {asked}。</translation>
    </message>
    <message>
        <source>Another colour …</source>
        <translation>其他颜色…</translation>
    </message>
    <message>
        <source>Another computer has the event already: scan or paste what it shows.</source>
        <translation>活动已在另一台电脑上：请扫描或粘贴它显示的内容。</translation>
    </message>
    <message>
        <source>Another file</source>
        <translation>换一个文件</translation>
    </message>
    <message>
        <source>Another program has the keyboard: click into this window.</source>
        <translation>键盘正被其他程序占用：请单击本窗口。</translation>
    </message>
    <message>
        <source>Another reason</source>
        <translation>其他原因</translation>
    </message>
    <message>
        <source>Arabic</source>
        <translation>阿拉伯语</translation>
    </message>
    <message>
        <source>Arrivals in five minutes</source>
        <translation>每五分钟到场人数</translation>
    </message>
    <message>
        <source>Arrived</source>
        <translation>已到场</translation>
    </message>
    <message>
        <source>Arrow keys move what is chosen, Delete removes it</source>
        <translation>方向键移动所选内容，Delete 删除</translation>
    </message>
    <message>
        <source>As the desk is called in this program</source>
        <translation>服务台在本程序中的名称</translation>
    </message>
    <message>
        <source>Ask a supervisor</source>
        <translation>请主管</translation>
    </message>
    <message>
        <source>Ask for the code.</source>
        <translation>请索要代码。</translation>
    </message>
    <message>
        <source>Asking the server …</source>
        <translation>正在联系服务器…</translation>
    </message>
    <message>
        <source>At any time</source>
        <translation>任何时间</translation>
    </message>
    <message>
        <source>At delegations</source>
        <translation>在代表团</translation>
    </message>
    <message>
        <source>At reprints</source>
        <translation>重印时</translation>
    </message>
    <message>
        <source>At the desk</source>
        <translation>在服务台</translation>
    </message>
    <message>
        <source>At the print queue</source>
        <translation>在打印队列</translation>
    </message>
    <message>
        <source>At {rate} all who are expected are in between {earliest} and {latest}, if all of them come.</source>
        <translation>按{rate}计算，若应到人员都来，全部到场时间在 {earliest} 至 {latest} 之间。</translation>
    </message>
    <message>
        <source>At {rate} not before {earliest}, and perhaps not all come.</source>
        <translation>按{rate}计算，不早于 {earliest}，且可能不会全部到场。</translation>
    </message>
    <message>
        <source>At {rate} the {left} still to come would take many hours: when all will be in cannot be said.</source>
        <translation>按{rate}计算，尚未到场的 {left} 人还需很多小时：无法预计全部到场时间。</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>背面</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>备份</translation>
    </message>
    <message>
        <source>Badge</source>
        <translation>胸卡</translation>
    </message>
    <message>
        <source>Badge code</source>
        <translation>胸卡代码</translation>
    </message>
    <message>
        <source>Badge designer …</source>
        <translation>胸卡设计…</translation>
    </message>
    <message>
        <source>Badge designer: {name}</source>
        <translation>胸卡设计：{name}</translation>
    </message>
    <message>
        <source>Badge of</source>
        <translation>持卡人</translation>
    </message>
    <message>
        <source>Badge of these categories</source>
        <translation>用于这些类别</translation>
    </message>
    <message>
        <source>Badge printed {stamp}</source>
        <translation>胸卡打印于 {stamp}</translation>
    </message>
    <message>
        <source>Badge replaced at {stamp}</source>
        <translation>胸卡已更换：{stamp}</translation>
    </message>
    <message>
        <source>Badge templates (*.toml)</source>
        <translation>胸卡模板 (*.toml)</translation>
    </message>
    <message>
        <source>Badges</source>
        <translation>胸卡</translation>
    </message>
    <message>
        <source>Badges (*.pdf)</source>
        <translation>胸卡 (*.pdf)</translation>
    </message>
    <message>
        <source>Badges handed over</source>
        <translation>胸卡已移交</translation>
    </message>
    <message>
        <source>Badges in advance</source>
        <translation>提前打印胸卡</translation>
    </message>
    <message>
        <source>Badges in the order in which they were sent</source>
        <translation>按发送顺序排列的胸卡</translation>
    </message>
    <message>
        <source>Badges in the print queue</source>
        <translation>打印队列中的胸卡</translation>
    </message>
    <message>
        <source>Badges in the printer</source>
        <translation>打印机中的胸卡数</translation>
    </message>
    <message>
        <source>Badges left</source>
        <translation>剩余胸卡</translation>
    </message>
    <message>
        <source>Badges loaded …</source>
        <translation>已装入胸卡…</translation>
    </message>
    <message>
        <source>Badges loaded: {printer}</source>
        <translation>已装入胸卡：{printer}</translation>
    </message>
    <message>
        <source>Badges were loaded into the printer</source>
        <translation>打印机已装入胸卡</translation>
    </message>
    <message>
        <source>Badges: {count}</source>
        <translation>胸卡：{count} 张</translation>
    </message>
    <message>
        <source>Band</source>
        <translation>色带</translation>
    </message>
    <message>
        <source>Bar</source>
        <translation>竖线</translation>
    </message>
    <message>
        <source>Bar code</source>
        <translation>条形码</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>更改前</translation>
    </message>
    <message>
        <source>Before each code comes</source>
        <translation>每个代码之前</translation>
    </message>
    <message>
        <source>Begin anew</source>
        <translation>重新开始</translation>
    </message>
    <message>
        <source>Begin the rehearsal anew …</source>
        <translation>重新开始演练…</translation>
    </message>
    <message>
        <source>Being looked up …</source>
        <translation>正在查找…</translation>
    </message>
    <message>
        <source>Black</source>
        <translation>黑色</translation>
    </message>
    <message>
        <source>Bold</source>
        <translation>粗体</translation>
    </message>
    <message>
        <source>Border</source>
        <translation>边框</translation>
    </message>
    <message>
        <source>Border's colour</source>
        <translation>边框颜色</translation>
    </message>
    <message>
        <source>Border, corners</source>
        <translation>边框、圆角</translation>
    </message>
    <message>
        <source>Bottom</source>
        <translation>底部</translation>
    </message>
    <message>
        <source>By</source>
        <translation>操作人</translation>
    </message>
    <message>
        <source>By category</source>
        <translation>按类别</translation>
    </message>
    <message>
        <source>By name</source>
        <translation>按姓名</translation>
    </message>
    <message>
        <source>By operator</source>
        <translation>按操作员</translation>
    </message>
    <message>
        <source>By organisation</source>
        <translation>按单位</translation>
    </message>
    <message>
        <source>By region</source>
        <translation>按地区</translation>
    </message>
    <message>
        <source>CUPS or network (IPP)</source>
        <translation>CUPS 或网络 (IPP)</translation>
    </message>
    <message>
        <source>Calibrate</source>
        <translation>校准</translation>
    </message>
    <message>
        <source>Called</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Came with a badge that is not on record here: made in advance, or just now at another desk</source>
        <translation>来者已有胸卡，但此处没有记录：是提前制作的，或刚在其他服务台打印</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>摄像头</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Cancel all of them: they stay on the roster, and are not expected any more</source>
        <translation>全部取消：仍保留在名单中，但不再等待其到场</translation>
    </message>
    <message>
        <source>Cancel the whole batch</source>
        <translation>取消整批</translation>
    </message>
    <message>
        <source>Cancel what is picked</source>
        <translation>取消所选任务</translation>
    </message>
    <message numerus="yes">
        <source>Cancelled, but for %n that had gone to the printers: see “Printing”.</source>
        <translation>
            <numerusform>已取消，但有 %Ln 张已发送到打印机：见“打印”。</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>已取消。</translation>
    </message>
    <message>
        <source>Cannot be taken</source>
        <translation>无法采用</translation>
    </message>
    <message>
        <source>Capacity</source>
        <translation>容量</translation>
    </message>
    <message>
        <source>Capitals</source>
        <translation>全部大写</translation>
    </message>
    <message>
        <source>Caps Lock is on: switch it off.</source>
        <translation>Caps Lock 已打开：请关闭。</translation>
    </message>
    <message>
        <source>Card: 86 × 54 mm</source>
        <translation>卡片：86 × 54 毫米</translation>
    </message>
    <message>
        <source>Categories</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Categories of VIPs</source>
        <translation>贵宾类别</translation>
    </message>
    <message>
        <source>Categories that it serves</source>
        <translation>所服务的类别</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Category's colour</source>
        <translation>类别颜色</translation>
    </message>
    <message>
        <source>Centre</source>
        <translation>居中</translation>
    </message>
    <message>
        <source>Change operator</source>
        <translation>更换操作员</translation>
    </message>
    <message>
        <source>Change the role</source>
        <translation>更改角色</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>更改</translation>
    </message>
    <message>
        <source>Changes are not saved</source>
        <translation>更改尚未保存</translation>
    </message>
    <message>
        <source>Characters that no font has</source>
        <translation>所有字体均缺少的字符</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>重新检查</translation>
    </message>
    <message>
        <source>Check before printing</source>
        <translation>打印前检查</translation>
    </message>
    <message>
        <source>Check in</source>
        <translation>签到</translation>
    </message>
    <message numerus="yes">
        <source>Check in %n ticked</source>
        <translation>
            <numerusform>为勾选的 %n 人签到</numerusform>
        </translation>
    </message>
    <message>
        <source>Check in all who are ticked</source>
        <translation>为所有勾选者签到</translation>
    </message>
    <message>
        <source>Check in whoever is shown</source>
        <translation>为所示人员签到</translation>
    </message>
    <message>
        <source>Check out</source>
        <translation>签退</translation>
    </message>
    <message>
        <source>Check the badges before they are printed: what is wrong is listed here.</source>
        <translation>请在打印前检查胸卡：问题会列在这里。</translation>
    </message>
    <message>
        <source>Checkin Desk: {name}</source>
        <translation>签到服务台：{name}</translation>
    </message>
    <message>
        <source>Checking in …</source>
        <translation>正在签到…</translation>
    </message>
    <message>
        <source>Checking …</source>
        <translation>正在检查…</translation>
    </message>
    <message numerus="yes">
        <source>Checking: %n badge(s) looked at …</source>
        <translation>
            <numerusform>正在检查：已查看 %Ln 张胸卡…</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose a file …</source>
        <translation>选择文件…</translation>
    </message>
    <message>
        <source>Choose a roster</source>
        <translation>选择名单</translation>
    </message>
    <message>
        <source>Choose all</source>
        <translation>全选</translation>
    </message>
    <message>
        <source>Choose an element on the badge or in the list to change it. Drag on the badge to choose several.</source>
        <translation>在胸卡上或列表中选择元素即可修改。在胸卡上拖动可选择多个。</translation>
    </message>
    <message>
        <source>Choose one …</source>
        <translation>请选择…</translation>
    </message>
    <message>
        <source>Choose the colour</source>
        <translation>选择颜色</translation>
    </message>
    <message>
        <source>Choose where the record is written</source>
        <translation>选择记录的保存位置</translation>
    </message>
    <message>
        <source>Choose …</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>City</source>
        <translation>城市</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>时钟</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Close desk</source>
        <translation>关闭服务台</translation>
    </message>
    <message>
        <source>Close the desk</source>
        <translation>关闭服务台</translation>
    </message>
    <message>
        <source>Close the desk that is picked, or open it</source>
        <translation>关闭或开启选中的服务台</translation>
    </message>
    <message>
        <source>Close the settings</source>
        <translation>关闭设置</translation>
    </message>
    <message>
        <source>Close this desk …</source>
        <translation>关闭此服务台…</translation>
    </message>
    <message>
        <source>Close what is told at the top</source>
        <translation>关闭顶部的提示</translation>
    </message>
    <message>
        <source>Close without saving</source>
        <translation>不保存并关闭</translation>
    </message>
    <message>
        <source>Closed by {name}.</source>
        <translation>由 {name} 关闭。</translation>
    </message>
    <message>
        <source>Closed by {name}: {reason}</source>
        <translation>由 {name} 关闭：{reason}</translation>
    </message>
    <message>
        <source>Closer letters if need be</source>
        <translation>必要时收紧字距</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>代码</translation>
    </message>
    <message>
        <source>Codes too dense to be scanned</source>
        <translation>代码过密，无法扫描</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>颜色</translation>
    </message>
    <message>
        <source>Colour of the text</source>
        <translation>文字颜色</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>配色</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Column that marks VIPs</source>
        <translation>标记贵宾的列</translation>
    </message>
    <message>
        <source>Column that marks them</source>
        <translation>标记贵宾的列</translation>
    </message>
    <message>
        <source>Column that tells where the badge lies</source>
        <translation>胸卡存放处所在列</translation>
    </message>
    <message>
        <source>Column {number} holds</source>
        <translation>第 {number} 列为</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列数</translation>
    </message>
    <message>
        <source>Comma</source>
        <translation>逗号</translation>
    </message>
    <message>
        <source>Comparing the file with the roster …</source>
        <translation>正在将文件与名单比较…</translation>
    </message>
    <message>
        <source>Complete to {time}</source>
        <translation>数据完整至 {time}</translation>
    </message>
    <message>
        <source>Complete: this desk works alone</source>
        <translation>数据完整：本服务台独立工作</translation>
    </message>
    <message>
        <source>Connected, {waiting}</source>
        <translation>已连接，{waiting}</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Correct data</source>
        <translation>更正数据</translation>
    </message>
    <message>
        <source>Correct data: in the roster, or for one badge only</source>
        <translation>更正数据：在名单中，或仅此一张胸卡</translation>
    </message>
    <message>
        <source>Correct …</source>
        <translation>更正…</translation>
    </message>
    <message>
        <source>Corrected differently</source>
        <translation>更正不一致</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>数据库</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Days after the last one until everybody's data are erased</source>
        <translation>最后一天之后多少天抹除所有人的数据</translation>
    </message>
    <message>
        <source>Days until data are erased</source>
        <translation>数据保留天数</translation>
    </message>
    <message>
        <source>Delegation</source>
        <translation>代表团</translation>
    </message>
    <message>
        <source>Delegations</source>
        <translation>代表团</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Delete the last digit</source>
        <translation>删除末位数字</translation>
    </message>
    <message>
        <source>Desk</source>
        <translation>服务台</translation>
    </message>
    <message>
        <source>Desk {name}</source>
        <translation>服务台 {name}</translation>
    </message>
    <message>
        <source>Desks</source>
        <translation>服务台</translation>
    </message>
    <message>
        <source>Did not book this. Show the way to what the guest has booked.</source>
        <translation>未预订此处。请指引来宾前往其已预订的场次。</translation>
    </message>
    <message>
        <source>Disk</source>
        <translation>磁盘</translation>
    </message>
    <message>
        <source>Do not admit</source>
        <translation>禁止入场</translation>
    </message>
    <message>
        <source>Do not save</source>
        <translation>不保存</translation>
    </message>
    <message>
        <source>Document (if one was shown)</source>
        <translation>证件（如已出示）</translation>
    </message>
    <message>
        <source>Dots to the inch</source>
        <translation>每英寸点数</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>下移</translation>
    </message>
    <message>
        <source>Down the box</source>
        <translation>框内垂直位置</translation>
    </message>
    <message>
        <source>Drop the organiser's list here: XLSX, XLS, ODS or CSV. Nothing is changed before you have seen what.</source>
        <translation>将主办方的名单拖到此处：XLSX、XLS、ODS 或 CSV。在您查看之前不会更改任何内容。</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>创建副本</translation>
    </message>
    <message>
        <source>Duplicate the template</source>
        <translation>复制模板</translation>
    </message>
    <message>
        <source>Duplicate this template …</source>
        <translation>复制此模板…</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>电子邮箱</translation>
    </message>
    <message>
        <source>Elements</source>
        <translation>元素</translation>
    </message>
    <message>
        <source>Elements or properties</source>
        <translation>元素或属性</translation>
    </message>
    <message>
        <source>Elements, the topmost first</source>
        <translation>元素（最上层在前）</translation>
    </message>
    <message>
        <source>Ellipse</source>
        <translation>椭圆</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>编码</translation>
    </message>
    <message>
        <source>End the rehearsal</source>
        <translation>结束演练</translation>
    </message>
    <message>
        <source>English (US)</source>
        <translation>英语（美国）</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Enter or Tab</source>
        <translation>Enter 或 Tab</translation>
    </message>
    <message>
        <source>Erase a person's data</source>
        <translation>删除个人数据</translation>
    </message>
    <message>
        <source>Erase for good</source>
        <translation>永久删除</translation>
    </message>
    <message>
        <source>Erase the event</source>
        <translation>抹除活动</translation>
    </message>
    <message>
        <source>Erase the event …</source>
        <translation>抹除活动…</translation>
    </message>
    <message>
        <source>Erase this person's data …</source>
        <translation>删除此人的数据…</translation>
    </message>
    <message>
        <source>Erased person</source>
        <translation>已删除的人</translation>
    </message>
    <message>
        <source>Even gaps across</source>
        <translation>水平等距</translation>
    </message>
    <message>
        <source>Even gaps down</source>
        <translation>垂直等距</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>活动</translation>
    </message>
    <message>
        <source>Event and category</source>
        <translation>活动和类别</translation>
    </message>
    <message>
        <source>Every category</source>
        <translation>所有类别</translation>
    </message>
    <message>
        <source>Every desk shows it until somebody there has read it.</source>
        <translation>各服务台会一直显示，直到有人阅读。</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>所有人</translation>
    </message>
    <message>
        <source>Everybody expected has arrived.</source>
        <translation>应到人员已全部到场。</translation>
    </message>
    <message>
        <source>Everybody on the roster, who came and when, badges, photos and backups are removed from this computer, and the key that they were encrypted with. It cannot be undone.</source>
        <translation>名单上的所有人、谁何时到场、胸卡、照片和备份，以及加密它们的密钥，都将从本机删除。此操作无法撤销。</translation>
    </message>
    <message>
        <source>Everybody's data are due to be erased since {day}.</source>
        <translation>所有人的数据自 {day} 起应予抹除。</translation>
    </message>
    <message>
        <source>Everybody's data are to be erased by {day}.</source>
        <translation>所有人的数据须在 {day} 之前抹除。</translation>
    </message>
    <message>
        <source>Everything larger; Ctrl+- smaller</source>
        <translation>全部放大；Ctrl+- 缩小</translation>
    </message>
    <message>
        <source>Everything that was practised here is removed. The real event stays as it is.</source>
        <translation>此处练习的所有内容都将删除，真实活动保持不变。</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>任何地方</translation>
    </message>
    <message>
        <source>Exempt from these rules</source>
        <translation>不受这些规则限制</translation>
    </message>
    <message>
        <source>Exhibitor</source>
        <translation>参展商</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>应到</translation>
    </message>
    <message>
        <source>Expert</source>
        <translation>专家</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Export as a file …</source>
        <translation>导出为文件…</translation>
    </message>
    <message>
        <source>Export the signed journal</source>
        <translation>导出签名日志</translation>
    </message>
    <message>
        <source>Export the template</source>
        <translation>导出模板</translation>
    </message>
    <message>
        <source>Export what is shown</source>
        <translation>导出所示内容</translation>
    </message>
    <message>
        <source>Family name</source>
        <translation>姓</translation>
    </message>
    <message>
        <source>Fetching the roster …</source>
        <translation>正在获取名单…</translation>
    </message>
    <message>
        <source>Few come now ({rate}; {most} at {time}). Whether and when the other {left} come is not known.</source>
        <translation>目前到场很少（{rate}；{time} 为{most}）。其余 {left} 人是否到场、何时到场，无法预计。</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>Fill the box and cut the rest</source>
        <translation>填满边框并裁去多余部分</translation>
    </message>
    <message>
        <source>Find a delegation</source>
        <translation>查找代表团</translation>
    </message>
    <message>
        <source>Find a delegation by a few letters (Ctrl+F)</source>
        <translation>用几个字母查找代表团（Ctrl+F）</translation>
    </message>
    <message>
        <source>Find a member</source>
        <translation>查找成员</translation>
    </message>
    <message>
        <source>Find one by a few letters, or scan a member's ticket.</source>
        <translation>用几个字母查找，或扫描成员的票。</translation>
    </message>
    <message>
        <source>First admitted at {stamp}</source>
        <translation>首次入场：{stamp}</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>开始日期</translation>
    </message>
    <message>
        <source>First row</source>
        <translation>首行</translation>
    </message>
    <message>
        <source>First rows of the file</source>
        <translation>文件的前几行</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>适合窗口</translation>
    </message>
    <message>
        <source>Folder of PDFs</source>
        <translation>PDF 文件夹</translation>
    </message>
    <message>
        <source>Font</source>
        <translation>字体</translation>
    </message>
    <message>
        <source>For example</source>
        <translation>例如</translation>
    </message>
    <message>
        <source>For programs (*.json)</source>
        <translation>供程序使用 (*.json)</translation>
    </message>
    <message>
        <source>Found here</source>
        <translation>本机找到的</translation>
    </message>
    <message>
        <source>French (AZERTY)</source>
        <translation>法语 (AZERTY)</translation>
    </message>
    <message>
        <source>From</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>From the first one on, everybody signs in. Changes here are kept at once.</source>
        <translation>添加第一名后，所有人都需登录。此处的更改立即保存。</translation>
    </message>
    <message>
        <source>From the left</source>
        <translation>距左侧</translation>
    </message>
    <message>
        <source>From the search field into the list</source>
        <translation>从搜索框进入列表</translation>
    </message>
    <message>
        <source>From the top</source>
        <translation>距顶部</translation>
    </message>
    <message>
        <source>From {name}, {time}</source>
        <translation>来自 {name}，{time}</translation>
    </message>
    <message>
        <source>From, up to</source>
        <translation>最小、最大</translation>
    </message>
    <message>
        <source>Front</source>
        <translation>正面</translation>
    </message>
    <message>
        <source>Full name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Full: nobody more may come in until somebody leaves.</source>
        <translation>已满：有人离开前不得再进入。</translation>
    </message>
    <message>
        <source>Full: {inside} of {capacity} inside, as known here.</source>
        <translation>已满：场内 {inside} 人，容量 {capacity} 人（以本服务台所知为准）。</translation>
    </message>
    <message>
        <source>Further data</source>
        <translation>其他数据</translation>
    </message>
    <message>
        <source>German (QWERTZ)</source>
        <translation>德语 (QWERTZ)</translation>
    </message>
    <message>
        <source>Given name</source>
        <translation>名</translation>
    </message>
    <message>
        <source>Go back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Goodbye</source>
        <translation>再见</translation>
    </message>
    <message>
        <source>Greek</source>
        <translation>希腊语</translation>
    </message>
    <message>
        <source>Grey</source>
        <translation>灰色</translation>
    </message>
    <message>
        <source>Grid</source>
        <translation>网格</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>组</translation>
    </message>
    <message>
        <source>Grouped by</source>
        <translation>分组方式</translation>
    </message>
    <message>
        <source>Hall</source>
        <translation>会场</translation>
    </message>
    <message>
        <source>Hand badges over</source>
        <translation>移交胸卡</translation>
    </message>
    <message>
        <source>Hand badges over to somebody else</source>
        <translation>将胸卡交给他人</translation>
    </message>
    <message>
        <source>Hand out: {what}</source>
        <translation>发放：{what}</translation>
    </message>
    <message>
        <source>Hand over</source>
        <translation>移交</translation>
    </message>
    <message>
        <source>Hand over to a proxy …</source>
        <translation>交给代领人…</translation>
    </message>
    <message>
        <source>Handed over by</source>
        <translation>移交人</translation>
    </message>
    <message>
        <source>Has left already, and nobody may come back here. Call a supervisor.</source>
        <translation>来宾已离场，此处不可再次进入。请联系主管。</translation>
    </message>
    <message>
        <source>Head of municipality</source>
        <translation>市政首长</translation>
    </message>
    <message>
        <source>Headcount by {grouping}</source>
        <translation>人数（{grouping}）</translation>
    </message>
    <message>
        <source>Headcounts</source>
        <translation>人数</translation>
    </message>
    <message>
        <source>Headings in row</source>
        <translation>标题所在行</translation>
    </message>
    <message>
        <source>Heard</source>
        <translation>联系</translation>
    </message>
    <message>
        <source>Hebrew</source>
        <translation>希伯来语</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>高度</translation>
    </message>
    <message>
        <source>Height of the badge</source>
        <translation>胸卡高度</translation>
    </message>
    <message>
        <source>Height of the stock</source>
        <translation>纸张高度</translation>
    </message>
    <message>
        <source>Hello, {name}. Enter your PIN, too.</source>
        <translation>{name}，您好。请再输入 PIN 码。</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>高对比度</translation>
    </message>
    <message>
        <source>Holds at every desk once the event has operators.</source>
        <translation>活动有操作员后，对所有服务台生效。</translation>
    </message>
    <message>
        <source>How many badges are in {printer} now? The desk warns before it is empty.</source>
        <translation>{printer} 里现在有多少张胸卡？快用完时服务台会提醒。</translation>
    </message>
    <message>
        <source>How many badges are loaded is not known</source>
        <translation>装入的胸卡数量未知</translation>
    </message>
    <message>
        <source>How {file} is read</source>
        <translation>如何读取 {file}</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Import a file …</source>
        <translation>导入文件…</translation>
    </message>
    <message>
        <source>Import a roster</source>
        <translation>导入名单</translation>
    </message>
    <message>
        <source>Import a template</source>
        <translation>导入模板</translation>
    </message>
    <message>
        <source>Importing …</source>
        <translation>正在导入…</translation>
    </message>
    <message>
        <source>Imports at this desk</source>
        <translation>本服务台的导入记录</translation>
    </message>
    <message>
        <source>Imports so far</source>
        <translation>历次导入</translation>
    </message>
    <message>
        <source>In a few words, if something should be remembered</source>
        <translation>如需备注，请简要填写</translation>
    </message>
    <message>
        <source>In all</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>In its box</source>
        <translation>框内位置</translation>
    </message>
    <message>
        <source>In line with each other</source>
        <translation>相互对齐</translation>
    </message>
    <message>
        <source>In line with the badge</source>
        <translation>与胸卡对齐</translation>
    </message>
    <message>
        <source>In lists and dialogs</source>
        <translation>在列表和对话框中</translation>
    </message>
    <message>
        <source>In the last 15 minutes</source>
        <translation>最近 15 分钟</translation>
    </message>
    <message>
        <source>In the last hour</source>
        <translation>最近一小时</translation>
    </message>
    <message>
        <source>In the roster: for good, at every desk</source>
        <translation>在名单中：永久，对所有服务台</translation>
    </message>
    <message>
        <source>Insert a field</source>
        <translation>插入字段</translation>
    </message>
    <message>
        <source>Inside</source>
        <translation>在场</translation>
    </message>
    <message>
        <source>Into the last scans; Enter opens one</source>
        <translation>进入最近扫描；Enter 打开</translation>
    </message>
    <message>
        <source>It came out</source>
        <translation>已出卡</translation>
    </message>
    <message>
        <source>It did not: print it</source>
        <translation>未出卡：打印</translation>
    </message>
    <message>
        <source>It has let nobody in yet. Wait for its verdict; do not scan again.</source>
        <translation>此次扫描尚未放行任何人。请等待结果，不要重复扫描。</translation>
    </message>
    <message>
        <source>It takes no scans until a supervisor opens it again. Nothing is lost.</source>
        <translation>在主管重新开启前不接受扫描。不会丢失任何内容。</translation>
    </message>
    <message>
        <source>Its personal data were erased at the server. This desk sends nothing more, and removes its own data now.</source>
        <translation>其个人数据已在服务器上抹除。本服务台不再发送任何内容，现在删除自己的数据。</translation>
    </message>
    <message>
        <source>Its speed</source>
        <translation>其速率</translation>
    </message>
    <message>
        <source>Join</source>
        <translation>加入</translation>
    </message>
    <message>
        <source>Join a server</source>
        <translation>加入服务器</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>Kept and used at once. Without any, badges become files.</source>
        <translation>保存后立即生效。若无打印机，胸卡将保存为文件。</translation>
    </message>
    <message>
        <source>Kept at once, and used from the next start of the program on. Without any, badges become files.</source>
        <translation>立即保存，下次启动程序起生效。若无打印机，胸卡将保存为文件。</translation>
    </message>
    <message>
        <source>Keyboard of this computer</source>
        <translation>本机键盘</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>按键</translation>
    </message>
    <message>
        <source>Keys or names, with commas between them; none when nobody needs a booking</source>
        <translation>键或名称，用逗号分隔；无需预约时留空</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>种类</translation>
    </message>
    <message>
        <source>Kind of code</source>
        <translation>代码种类</translation>
    </message>
    <message>
        <source>Kind of file:</source>
        <translation>文件类型：</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Label printer (ZPL)</source>
        <translation>标签打印机 (ZPL)</translation>
    </message>
    <message>
        <source>Label: 4 × 3 in</source>
        <translation>标签：4 × 3 英寸</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Language, colours and size</source>
        <translation>语言、配色和大小</translation>
    </message>
    <message>
        <source>Lanyard badge: 90 × 130 mm</source>
        <translation>挂绳胸卡：90 × 130 毫米</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>Largest type size</source>
        <translation>最大字号</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>结束日期</translation>
    </message>
    <message>
        <source>Last scan</source>
        <translation>最近扫描</translation>
    </message>
    <message>
        <source>Last scans</source>
        <translation>最近扫描</translation>
    </message>
    <message>
        <source>Last scans · {key}</source>
        <translation>最近扫描 · {key}</translation>
    </message>
    <message>
        <source>Leader: {name}</source>
        <translation>团长：{name}</translation>
    </message>
    <message>
        <source>Leader: {name} ({standing})</source>
        <translation>团长：{name}（{standing}）</translation>
    </message>
    <message>
        <source>Leaving</source>
        <translation>离场</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>左对齐</translation>
    </message>
    <message>
        <source>Left, top</source>
        <translation>左、上</translation>
    </message>
    <message>
        <source>Let another operator sign in</source>
        <translation>让其他操作员登录</translation>
    </message>
    <message>
        <source>Let in</source>
        <translation>放行</translation>
    </message>
    <message>
        <source>Let in anyway</source>
        <translation>仍然放行</translation>
    </message>
    <message>
        <source>Let in anyway …</source>
        <translation>仍然放行…</translation>
    </message>
    <message>
        <source>Let in anyway, with a reason</source>
        <translation>仍然放行（注明原因）</translation>
    </message>
    <message>
        <source>Letters of your name</source>
        <translation>您姓名的字母</translation>
    </message>
    <message>
        <source>Letters on badges</source>
        <translation>胸卡字符</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>直线</translation>
    </message>
    <message>
        <source>Lines at most</source>
        <translation>最多行数</translation>
    </message>
    <message>
        <source>Lines, gap</source>
        <translation>行数、间距</translation>
    </message>
    <message>
        <source>Link or address of the server</source>
        <translation>服务器链接或地址</translation>
    </message>
    <message>
        <source>List</source>
        <translation>列表</translation>
    </message>
    <message>
        <source>List (*.pdf)</source>
        <translation>清单 (*.pdf)</translation>
    </message>
    <message>
        <source>List to sign …</source>
        <translation>签收单…</translation>
    </message>
    <message>
        <source>Loaded</source>
        <translation>已装入</translation>
    </message>
    <message>
        <source>Lock (F12)</source>
        <translation>锁定（F12）</translation>
    </message>
    <message>
        <source>Lock the desk, where people sign in</source>
        <translation>锁定服务台（需登录时）</translation>
    </message>
    <message>
        <source>Locked by {name}</source>
        <translation>由 {name} 锁定</translation>
    </message>
    <message>
        <source>Logo …</source>
        <translation>徽标…</translation>
    </message>
    <message>
        <source>Longest names</source>
        <translation>最长的姓名</translation>
    </message>
    <message>
        <source>Longest pause between keys</source>
        <translation>按键间最长停顿</translation>
    </message>
    <message>
        <source>Longest wait</source>
        <translation>最长间隔</translation>
    </message>
    <message>
        <source>Longest wait: {wait}, {start}–{end}</source>
        <translation>最长间隔：{wait}，{start}–{end}</translation>
    </message>
    <message>
        <source>Look at</source>
        <translation>请检查</translation>
    </message>
    <message>
        <source>Look at {printer}: which is the last of these badges that came out?</source>
        <translation>请查看 {printer}：最后打印出来的是哪张胸卡？</translation>
    </message>
    <message>
        <source>Look in:</source>
        <translation>查找范围：</translation>
    </message>
    <message>
        <source>Look somebody up, where there is a search field</source>
        <translation>在有搜索框的地方查找人员</translation>
    </message>
    <message>
        <source>Looking at {name} …</source>
        <translation>正在查看 {name}…</translation>
    </message>
    <message>
        <source>Looking for badges with problems …</source>
        <translation>正在查找有问题的胸卡…</translation>
    </message>
    <message>
        <source>Make an event on this computer: its days, categories and roster.</source>
        <translation>在这台电脑上创建活动：日期、类别和名单。</translation>
    </message>
    <message>
        <source>Make it</source>
        <translation>创建</translation>
    </message>
    <message>
        <source>Make one</source>
        <translation>生成一个</translation>
    </message>
    <message>
        <source>Make the event</source>
        <translation>创建活动</translation>
    </message>
    <message>
        <source>Making the demo: this takes a few seconds …</source>
        <translation>正在创建演示：需要几秒钟…</translation>
    </message>
    <message>
        <source>Making the event …</source>
        <translation>正在创建活动…</translation>
    </message>
    <message>
        <source>May be</source>
        <translation>可能是</translation>
    </message>
    <message>
        <source>May enter every zone</source>
        <translation>可进入所有区域</translation>
    </message>
    <message>
        <source>Members of the delegation; Space ticks them</source>
        <translation>代表团成员；空格键勾选</translation>
    </message>
    <message>
        <source>Merge all of them: each stays one person, with the file's data</source>
        <translation>全部合并：每人保留一条记录，采用文件中的数据</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>消息</translation>
    </message>
    <message>
        <source>Message: {text}</source>
        <translation>消息：{text}</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>消息</translation>
    </message>
    <message>
        <source>Middle</source>
        <translation>垂直居中</translation>
    </message>
    <message>
        <source>Middle name</source>
        <translation>中间名</translation>
    </message>
    <message>
        <source>Most problems</source>
        <translation>问题最多</translation>
    </message>
    <message>
        <source>Move to …</source>
        <translation>移至…</translation>
    </message>
    <message>
        <source>Move what is picked to another printer</source>
        <translation>把所选移到另一台打印机</translation>
    </message>
    <message>
        <source>Moved down</source>
        <translation>下移</translation>
    </message>
    <message>
        <source>Moved to the right</source>
        <translation>右移</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Name behind</source>
        <translation>背面姓名</translation>
    </message>
    <message>
        <source>Name in Latin letters</source>
        <translation>姓名（拉丁字母）</translation>
    </message>
    <message>
        <source>Name of the desk</source>
        <translation>服务台名称</translation>
    </message>
    <message>
        <source>Name of the event</source>
        <translation>活动名称</translation>
    </message>
    <message>
        <source>Name of the template</source>
        <translation>模板名称</translation>
    </message>
    <message>
        <source>Name of this desk</source>
        <translation>本服务台名称</translation>
    </message>
    <message>
        <source>Name this desk first, so that others know it by its name.</source>
        <translation>请先为本服务台命名，方便其他人识别。</translation>
    </message>
    <message>
        <source>Name, organisation or code</source>
        <translation>姓名、单位或代码</translation>
    </message>
    <message>
        <source>Names all in capitals</source>
        <translation>姓名全为大写</translation>
    </message>
    <message>
        <source>Namesakes</source>
        <translation>同名者</translation>
    </message>
    <message>
        <source>Nearly full: {inside} of {capacity} inside, as known here.</source>
        <translation>即将满员：场内 {inside} 人，容量 {capacity} 人（以本服务台所知为准）。</translation>
    </message>
    <message>
        <source>Needs somebody</source>
        <translation>待处理</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>New PIN</source>
        <translation>新 PIN 码</translation>
    </message>
    <message>
        <source>New category</source>
        <translation>新类别</translation>
    </message>
    <message>
        <source>New desk</source>
        <translation>新服务台</translation>
    </message>
    <message>
        <source>New event</source>
        <translation>新活动</translation>
    </message>
    <message>
        <source>New template</source>
        <translation>新模板</translation>
    </message>
    <message>
        <source>New zone</source>
        <translation>新区域</translation>
    </message>
    <message>
        <source>New …</source>
        <translation>新建…</translation>
    </message>
    <message>
        <source>No badge can be made</source>
        <translation>无法制作胸卡</translation>
    </message>
    <message>
        <source>No badge is on record: this is the first one, and it needs no reason.</source>
        <translation>没有胸卡记录：这是第一张，无需填写原因。</translation>
    </message>
    <message>
        <source>No badge of the roster has a problem with this template.</source>
        <translation>名单中的胸卡使用此模板均无问题。</translation>
    </message>
    <message>
        <source>No badge was printed again.</source>
        <translation>没有重印的胸卡。</translation>
    </message>
    <message>
        <source>No badge was printed here yet; one from an advance batch becomes void.</source>
        <translation>此处尚未打印过胸卡；提前批量打印的胸卡将作废。</translation>
    </message>
    <message>
        <source>No badge yet</source>
        <translation>尚无胸卡</translation>
    </message>
    <message>
        <source>No badge yet: is it to be printed?</source>
        <translation>尚无胸卡：要打印吗？</translation>
    </message>
    <message>
        <source>No contact with the server yet</source>
        <translation>尚未与服务器联系</translation>
    </message>
    <message>
        <source>No delegation is chosen</source>
        <translation>未选择代表团</translation>
    </message>
    <message>
        <source>No desk is known yet: pair some with the server.</source>
        <translation>尚无服务台：请与服务器配对。</translation>
    </message>
    <message>
        <source>No name</source>
        <translation>无姓名</translation>
    </message>
    <message>
        <source>No printer</source>
        <translation>无打印机</translation>
    </message>
    <message>
        <source>No scanner on a serial port</source>
        <translation>无串口扫描器</translation>
    </message>
    <message>
        <source>No scans in the last hour</source>
        <translation>近一小时没有扫描</translation>
    </message>
    <message>
        <source>No server: this desk works alone</source>
        <translation>无服务器：本服务台独立工作</translation>
    </message>
    <message>
        <source>No valid badge</source>
        <translation>无有效胸卡</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>Nobody fits these filters.</source>
        <translation>没有符合筛选的人。</translation>
    </message>
    <message>
        <source>Nobody found. Try fewer letters, or register the guest.</source>
        <translation>未找到。请减少输入的字母，或登记该来宾。</translation>
    </message>
    <message>
        <source>Nobody has arrived yet</source>
        <translation>尚无人到场</translation>
    </message>
    <message>
        <source>Nobody is let in at this time. Say when it opens.</source>
        <translation>此时段不放行。请告知开放时间。</translation>
    </message>
    <message>
        <source>Nobody is missing who is awaited in particular.</source>
        <translation>重点等候的人均已到场。</translation>
    </message>
    <message>
        <source>Nobody is on the roster yet</source>
        <translation>名单尚为空</translation>
    </message>
    <message>
        <source>Nobody is picked</source>
        <translation>未选择任何人</translation>
    </message>
    <message>
        <source>Nobody is picked.</source>
        <translation>尚未选择任何人。</translation>
    </message>
    <message>
        <source>Nobody is spelt so. These are similar:</source>
        <translation>没有完全相符者。以下相近：</translation>
    </message>
    <message>
        <source>Nobody known here signed this ticket. Scan again, or look the guest up by name.</source>
        <translation>此票的签名来源未知。请重新扫描，或按姓名查找来宾。</translation>
    </message>
    <message>
        <source>Nobody on the roster has one of these.</source>
        <translation>名单中无人属于这些分组。</translation>
    </message>
    <message>
        <source>Nobody on the roster has this code. Look the guest up by name.</source>
        <translation>名单中无人使用此代码。请按姓名查找来宾。</translation>
    </message>
    <message>
        <source>Nobody overrode a refusal or printed a badge again.</source>
        <translation>没有破例放行，也没有重印胸卡。</translation>
    </message>
    <message>
        <source>Nobody was let in against the rules.</source>
        <translation>没有破例放行。</translation>
    </message>
    <message>
        <source>Nobody wrote to the desks yet.</source>
        <translation>尚未向服务台发送消息。</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>None of these came out</source>
        <translation>均未打印出来</translation>
    </message>
    <message>
        <source>None yet.</source>
        <translation>暂无。</translation>
    </message>
    <message>
        <source>None: type its address</source>
        <translation>没有：请输入地址</translation>
    </message>
    <message>
        <source>Not checked in yet</source>
        <translation>尚未签到</translation>
    </message>
    <message>
        <source>Not handed over, because cancelled or blocked: {names}</source>
        <translation>因取消或禁止未移交：{names}</translation>
    </message>
    <message>
        <source>Not in the file</source>
        <translation>文件中没有</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>Not read at</source>
        <translation>未读服务台</translation>
    </message>
    <message>
        <source>Not recorded as inside, so there is nothing to leave.</source>
        <translation>未记录在场内，因此无法登记离场。</translation>
    </message>
    <message>
        <source>Not {name}</source>
        <translation>不含 {name}</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Nothing (a short pause)</source>
        <translation>无（短暂停顿）</translation>
    </message>
    <message>
        <source>Nothing comes from the serial port: plug the scanner in, or set it up.</source>
        <translation>串口没有数据：请插好扫描器或进行设置。</translation>
    </message>
    <message>
        <source>Nothing here can be exported as a table.</source>
        <translation>此处没有可导出为表格的内容。</translation>
    </message>
    <message>
        <source>Nothing is saved yet: put right what is marked.</source>
        <translation>尚未保存：请更正标出的内容。</translation>
    </message>
    <message>
        <source>Nothing needs anybody: no facts disagree.</source>
        <translation>无需处理：没有矛盾的记录。</translation>
    </message>
    <message>
        <source>Nothing to print</source>
        <translation>没有要打印的</translation>
    </message>
    <message>
        <source>Nothing to undo</source>
        <translation>没有可撤销的</translation>
    </message>
    <message>
        <source>Nothing waits.</source>
        <translation>队列为空。</translation>
    </message>
    <message>
        <source>Nothing waits: every badge is out.</source>
        <translation>队列为空：所有胸卡均已打印。</translation>
    </message>
    <message>
        <source>Nothing was printed yet.</source>
        <translation>尚未打印任何内容。</translation>
    </message>
    <message>
        <source>Nothing was recorded</source>
        <translation>未作任何记录</translation>
    </message>
    <message>
        <source>Nothing: the PIN is asked for</source>
        <translation>不起作用：需要 PIN 码</translation>
    </message>
    <message numerus="yes">
        <source>Of %n badges, {people} need a look.</source>
        <translation>
            <numerusform>共 %Ln 张胸卡，其中 {people} 张需要查看。</numerusform>
        </translation>
    </message>
    <message>
        <source>Offline since {time}: the desk works on, {waiting}</source>
        <translation>自 {time} 起离线：服务台继续工作，{waiting}</translation>
    </message>
    <message>
        <source>Offline: the desk works on, {waiting}</source>
        <translation>离线：服务台继续工作，{waiting}</translation>
    </message>
    <message>
        <source>On paper</source>
        <translation>纸张排版</translation>
    </message>
    <message>
        <source>On the roster already?</source>
        <translation>已在名单中？</translation>
    </message>
    <message>
        <source>On the roster already? Pick with the arrows, Enter opens:</source>
        <translation>已在名单中？用方向键选择，Enter 打开：</translation>
    </message>
    <message>
        <source>On the supervisor's screen</source>
        <translation>在主管界面</translation>
    </message>
    <message>
        <source>On this badge only: {texts}</source>
        <translation>仅此胸卡：{texts}</translation>
    </message>
    <message>
        <source>One badge on each page</source>
        <translation>每页一张胸卡</translation>
    </message>
    <message>
        <source>One moment …</source>
        <translation>请稍候…</translation>
    </message>
    <message>
        <source>One side</source>
        <translation>单面</translation>
    </message>
    <message>
        <source>One-time code, where it is not in the link</source>
        <translation>一次性代码（链接中没有时填写）</translation>
    </message>
    <message>
        <source>Only on the badge printed now: the roster stays as it is</source>
        <translation>仅用于现在打印的胸卡：名单不变</translation>
    </message>
    <message>
        <source>Only the first 500 are shown.</source>
        <translation>仅显示前 500 条。</translation>
    </message>
    <message>
        <source>Only the first are shown; the figures count all.</source>
        <translation>仅显示前面部分；数字统计全部。</translation>
    </message>
    <message>
        <source>Only what changed since it was printed last</source>
        <translation>仅上次打印后有更改的</translation>
    </message>
    <message>
        <source>Only {name}</source>
        <translation>仅 {name}</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Open (a line each)</source>
        <translation>开放时间（每行一条）</translation>
    </message>
    <message>
        <source>Open a template</source>
        <translation>打开模板</translation>
    </message>
    <message>
        <source>Open and close the camera</source>
        <translation>打开和关闭摄像头</translation>
    </message>
    <message>
        <source>Open the desk</source>
        <translation>开启服务台</translation>
    </message>
    <message>
        <source>Open this desk again</source>
        <translation>重新开启此服务台</translation>
    </message>
    <message>
        <source>Open this desk again, where it was closed</source>
        <translation>重新开启本服务台（如已关闭）</translation>
    </message>
    <message>
        <source>Open {hours}</source>
        <translation>开放时间：{hours}</translation>
    </message>
    <message>
        <source>Open …</source>
        <translation>打开…</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>操作员</translation>
    </message>
    <message>
        <source>Operator {name}</source>
        <translation>操作员 {name}</translation>
    </message>
    <message>
        <source>Operators</source>
        <translation>操作员</translation>
    </message>
    <message>
        <source>Optional. With a password the file is a ZIP archive, which 7-Zip and the like open.</source>
        <translation>可选。设置密码后，文件将是 ZIP 压缩包，可用 7-Zip 等程序打开。</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>排序</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Other role</source>
        <translation>其他角色</translation>
    </message>
    <message>
        <source>Out of a list, a field or a dialog; then ready for the next</source>
        <translation>退出列表、字段或对话框；准备下一位</translation>
    </message>
    <message>
        <source>Over capacity: {inside} inside, {capacity} allowed, as known here.</source>
        <translation>超出容量：场内 {inside} 人，允许 {capacity} 人（以本服务台所知为准）。</translation>
    </message>
    <message>
        <source>Overrides</source>
        <translation>破例放行</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>概览</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>PIN 码</translation>
    </message>
    <message>
        <source>PIN, six digits</source>
        <translation>PIN 码，六位数字</translation>
    </message>
    <message>
        <source>PIN; made by itself</source>
        <translation>PIN 码；留空则自动生成</translation>
    </message>
    <message>
        <source>Page (*.pdf)</source>
        <translation>页面 (*.pdf)</translation>
    </message>
    <message>
        <source>Page {page} of {pages}</source>
        <translation>第 {page} 页，共 {pages} 页</translation>
    </message>
    <message>
        <source>Part shown for</source>
        <translation>此段显示给</translation>
    </message>
    <message>
        <source>Participant</source>
        <translation>参会者</translation>
    </message>
    <message>
        <source>Parts of the text</source>
        <translation>文本的各段</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>口令短语</translation>
    </message>
    <message>
        <source>Passphrase (recommended)</source>
        <translation>口令短语（建议设置）</translation>
    </message>
    <message>
        <source>Password of the file</source>
        <translation>文件密码</translation>
    </message>
    <message>
        <source>Patronymic or middle name</source>
        <translation>父名或中间名</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Pause scanners, or set one up</source>
        <translation>暂停或设置扫描器</translation>
    </message>
    <message>
        <source>Pause the printer, or resume</source>
        <translation>暂停或继续打印机</translation>
    </message>
    <message>
        <source>Paused: it gets nothing until it is resumed.</source>
        <translation>已暂停：恢复之前不接收任何内容。</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>People found</source>
        <translation>找到的人</translation>
    </message>
    <message>
        <source>Per file</source>
        <translation>每个文件</translation>
    </message>
    <message>
        <source>Personal data</source>
        <translation>个人数据</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>照片</translation>
    </message>
    <message>
        <source>Photo's file</source>
        <translation>照片文件</translation>
    </message>
    <message>
        <source>Photos missing</source>
        <translation>缺少照片</translation>
    </message>
    <message>
        <source>Pick a desk to write to it, or to close it.</source>
        <translation>选择服务台以发送消息或关闭。</translation>
    </message>
    <message>
        <source>Pick badges to see why they are not out, and to settle them.</source>
        <translation>选择胸卡可查看未打印的原因并处理。</translation>
    </message>
    <message>
        <source>Pick who you are first.</source>
        <translation>请先选择您的姓名。</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>Pictures (*.png *.jpg *.jpeg)</source>
        <translation>图片 (*.png *.jpg *.jpeg)</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>职务</translation>
    </message>
    <message>
        <source>Position, organisation</source>
        <translation>职务、单位</translation>
    </message>
    <message>
        <source>Practice codes</source>
        <translation>练习码</translation>
    </message>
    <message>
        <source>Practice codes …</source>
        <translation>练习码…</translation>
    </message>
    <message>
        <source>Press</source>
        <translation>媒体</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Print a new badge</source>
        <translation>打印新胸卡</translation>
    </message>
    <message>
        <source>Print a test badge</source>
        <translation>打印测试胸卡</translation>
    </message>
    <message>
        <source>Print again</source>
        <translation>重新打印</translation>
    </message>
    <message>
        <source>Print again …</source>
        <translation>重新打印…</translation>
    </message>
    <message>
        <source>Print badge</source>
        <translation>打印胸卡</translation>
    </message>
    <message>
        <source>Print badges</source>
        <translation>打印胸卡</translation>
    </message>
    <message>
        <source>Print corrected badge</source>
        <translation>打印更正后的胸卡</translation>
    </message>
    <message>
        <source>Print on check-in: always</source>
        <translation>签到时打印：总是</translation>
    </message>
    <message>
        <source>Print on check-in: always, ask or never</source>
        <translation>签到时打印：总是、询问或从不</translation>
    </message>
    <message>
        <source>Print on check-in: ask</source>
        <translation>签到时打印：询问</translation>
    </message>
    <message>
        <source>Print on check-in: never</source>
        <translation>签到时打印：从不</translation>
    </message>
    <message>
        <source>Print queue</source>
        <translation>打印队列</translation>
    </message>
    <message>
        <source>Print the badge, or print it again</source>
        <translation>打印或重印胸卡</translation>
    </message>
    <message>
        <source>Print the badges of all who are ticked</source>
        <translation>打印所有勾选者的胸卡</translation>
    </message>
    <message>
        <source>Print this badge</source>
        <translation>打印此胸卡</translation>
    </message>
    <message>
        <source>Print what is picked, or print it again</source>
        <translation>打印或重新打印所选</translation>
    </message>
    <message>
        <source>Printed again {count} × already, as often as you may: call a supervisor.</source>
        <translation>已重印 {count} 次，达到您的上限：请联系主管。</translation>
    </message>
    <message>
        <source>Printed again {count} × so far; you may up to {most} ×.</source>
        <translation>已重印 {count} 次；您最多可重印 {most} 次。</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>打印机</translation>
    </message>
    <message>
        <source>Printer of the batch</source>
        <translation>批次使用的打印机</translation>
    </message>
    <message>
        <source>Printer of this computer</source>
        <translation>本机打印机</translation>
    </message>
    <message>
        <source>Printer to move the badge to</source>
        <translation>将胸卡移至的打印机</translation>
    </message>
    <message>
        <source>Printer to try out</source>
        <translation>要测试的打印机</translation>
    </message>
    <message>
        <source>Printer: {summary}</source>
        <translation>打印机：{summary}</translation>
    </message>
    <message>
        <source>Printers</source>
        <translation>打印机</translation>
    </message>
    <message>
        <source>Printers of this desk</source>
        <translation>本服务台的打印机</translation>
    </message>
    <message>
        <source>Printing</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Properties</source>
        <translation>属性</translation>
    </message>
    <message>
        <source>QR code</source>
        <translation>二维码</translation>
    </message>
    <message>
        <source>Quarter hour</source>
        <translation>每刻钟</translation>
    </message>
    <message>
        <source>Queueing …</source>
        <translation>正在排队…</translation>
    </message>
    <message>
        <source>REHEARSAL: nothing here counts, and nothing reaches the server</source>
        <translation>演练：此处的一切均不计入，也不会发送到服务器</translation>
    </message>
    <message>
        <source>REHEARSAL: {name}</source>
        <translation>演练：{name}</translation>
    </message>
    <message>
        <source>Radius of the corners</source>
        <translation>圆角半径</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>已读</translation>
    </message>
    <message>
        <source>Read with another keyboard layout it is somebody else's. Set up the scanner (below), then scan again.</source>
        <translation>按另一种键盘布局读取则是他人的代码。请设置扫描器（下方），然后重新扫描。</translation>
    </message>
    <message>
        <source>Read: {parts}.{caps} Scan it once more to check, or save.</source>
        <translation>已读取：{parts}。{caps} 再扫描一次以确认，或直接保存。</translation>
    </message>
    <message>
        <source>Readable on it</source>
        <translation>与之对比清晰</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>就绪</translation>
    </message>
    <message>
        <source>Ready for doors</source>
        <translation>开门准备</translation>
    </message>
    <message>
        <source>Ready for doors …</source>
        <translation>开门准备…</translation>
    </message>
    <message>
        <source>Ready to scan</source>
        <translation>可以扫描</translation>
    </message>
    <message>
        <source>Ready: the doors may open.</source>
        <translation>已就绪：可以开门。</translation>
    </message>
    <message>
        <source>Ready: who leaves?</source>
        <translation>就绪：谁离场？</translation>
    </message>
    <message>
        <source>Record of the erasure</source>
        <translation>抹除记录</translation>
    </message>
    <message>
        <source>Record of the erasure, without anybody's data:</source>
        <translation>抹除记录（不含任何人的数据）：</translation>
    </message>
    <message>
        <source>Rectangle</source>
        <translation>矩形</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>地区</translation>
    </message>
    <message>
        <source>Region and number</source>
        <translation>地区和编号</translation>
    </message>
    <message>
        <source>Regions</source>
        <translation>地区</translation>
    </message>
    <message>
        <source>Register a guest</source>
        <translation>登记来宾</translation>
    </message>
    <message>
        <source>Register a guest …</source>
        <translation>登记来宾…</translation>
    </message>
    <message>
        <source>Register and check in</source>
        <translation>登记并签到</translation>
    </message>
    <message>
        <source>Registration desk</source>
        <translation>签到服务台</translation>
    </message>
    <message>
        <source>Rehearsal</source>
        <translation>演练</translation>
    </message>
    <message>
        <source>Rehearse</source>
        <translation>开始演练</translation>
    </message>
    <message>
        <source>Rehearse …</source>
        <translation>演练…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Remove a printer</source>
        <translation>移除打印机</translation>
    </message>
    <message>
        <source>Remove an operator</source>
        <translation>删除操作员</translation>
    </message>
    <message>
        <source>Remove from the event</source>
        <translation>从活动中移除</translation>
    </message>
    <message>
        <source>Remove it</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Remove the data now</source>
        <translation>立即删除数据</translation>
    </message>
    <message>
        <source>Reprint</source>
        <translation>重印</translation>
    </message>
    <message>
        <source>Reprint a badge</source>
        <translation>重印胸卡</translation>
    </message>
    <message>
        <source>Reprints</source>
        <translation>重印</translation>
    </message>
    <message>
        <source>Reprints at a desk</source>
        <translation>服务台重印次数</translation>
    </message>
    <message>
        <source>Reprints by supervisors</source>
        <translation>主管重印次数</translation>
    </message>
    <message>
        <source>Reprints by volunteers</source>
        <translation>志愿者重印次数</translation>
    </message>
    <message>
        <source>Required of guests</source>
        <translation>来宾必填</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Revoked at {stamp}</source>
        <translation>已吊销：{stamp}</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>右对齐</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>Roll: 62 × 100 mm</source>
        <translation>卷纸：62 × 100 毫米</translation>
    </message>
    <message>
        <source>Room above</source>
        <translation>上方间距</translation>
    </message>
    <message>
        <source>Roster</source>
        <translation>名单</translation>
    </message>
    <message>
        <source>Rosters (*.xlsx *.xls *.ods *.csv *.txt *.tsv);;All files (*)</source>
        <translation>名单 (*.xlsx *.xls *.ods *.csv *.txt *.tsv);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Rotation, clockwise</source>
        <translation>顺时针旋转</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Row of headings</source>
        <translation>标题行</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>行数</translation>
    </message>
    <message>
        <source>Russian</source>
        <translation>俄语</translation>
    </message>
    <message>
        <source>Same</source>
        <translation>相同项</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Save as PDF …</source>
        <translation>另存为 PDF…</translation>
    </message>
    <message>
        <source>Save badges</source>
        <translation>保存胸卡</translation>
    </message>
    <message>
        <source>Save in the roster</source>
        <translation>保存到名单</translation>
    </message>
    <message>
        <source>Save the list</source>
        <translation>保存列表</translation>
    </message>
    <message>
        <source>Save the list to sign</source>
        <translation>保存签收单</translation>
    </message>
    <message>
        <source>Save the list …</source>
        <translation>保存列表…</translation>
    </message>
    <message>
        <source>Save the page …</source>
        <translation>保存页面…</translation>
    </message>
    <message>
        <source>Save the practice codes</source>
        <translation>保存练习码</translation>
    </message>
    <message>
        <source>Save the template</source>
        <translation>保存模板</translation>
    </message>
    <message>
        <source>Say which badge came out last</source>
        <translation>指明最后出的是哪张</translation>
    </message>
    <message>
        <source>Scan a badge or a ticket, or look somebody up.</source>
        <translation>扫描胸卡或票，或查找人员。</translation>
    </message>
    <message>
        <source>Scan a ticket or a badge, or type a name at the right.</source>
        <translation>扫描票或胸卡，或在右侧输入姓名。</translation>
    </message>
    <message>
        <source>Scan one of these codes with the scanner, wherever the cursor is.</source>
        <translation>用扫描器扫描其中一个代码，光标在哪里都可以。</translation>
    </message>
    <message>
        <source>Scan the code that the server or a supervisor's desk shows, and the desk joins. Or paste the link here.</source>
        <translation>扫描服务器或主管服务台显示的二维码即可加入，或将链接粘贴到此处。</translation>
    </message>
    <message>
        <source>Scan this code with every scanner of the desk. It counts for nobody.</source>
        <translation>请用本服务台的每台扫描器扫描此码。不会计入任何人。</translation>
    </message>
    <message>
        <source>Scan with a camera ({key})</source>
        <translation>用摄像头扫描（{key}）</translation>
    </message>
    <message>
        <source>Scan your badge or enter your PIN to go on. Somebody else may sign in instead.</source>
        <translation>扫描您的胸卡或输入 PIN 码以继续。其他人也可登录。</translation>
    </message>
    <message>
        <source>Scan your badge, or pick your name and enter your PIN.</source>
        <translation>扫描您的胸卡，或选择姓名并输入 PIN 码。</translation>
    </message>
    <message>
        <source>Scanned {time}: {verdict}</source>
        <translation>扫描于 {time}：{verdict}</translation>
    </message>
    <message>
        <source>Scanner</source>
        <translation>扫描器</translation>
    </message>
    <message>
        <source>Scanner at {port}: no answer</source>
        <translation>扫描器 {port}：无响应</translation>
    </message>
    <message>
        <source>Scanner on a serial port</source>
        <translation>串口扫描器</translation>
    </message>
    <message>
        <source>Scanner: listening</source>
        <translation>扫描器：待扫描</translation>
    </message>
    <message>
        <source>Scanner: paused</source>
        <translation>扫描器：已暂停</translation>
    </message>
    <message>
        <source>Scanner: paused, click here</source>
        <translation>扫描器：已暂停，请单击此处</translation>
    </message>
    <message>
        <source>Scanners are left alone: what they send goes where the cursor is.</source>
        <translation>扫描已暂停：扫描器的内容会输入到光标所在处。</translation>
    </message>
    <message>
        <source>Scans a minute, last hour</source>
        <translation>近一小时每分钟扫描数</translation>
    </message>
    <message>
        <source>Scans are heard wherever the cursor is. Click to pause or to set up.</source>
        <translation>光标在哪里都能接收扫描。单击可暂停或设置。</translation>
    </message>
    <message>
        <source>Scans in five minutes, the last hour: {numbers}</source>
        <translation>近一小时每五分钟扫描数：{numbers}</translation>
    </message>
    <message>
        <source>Scans record who leaves here, until {key} is pressed again.</source>
        <translation>在此扫描将登记离场，直到再次按 {key}。</translation>
    </message>
    <message>
        <source>Scans record who leaves, or who comes</source>
        <translation>扫描记录离场或入场</translation>
    </message>
    <message>
        <source>See to it</source>
        <translation>去处理</translation>
    </message>
    <message>
        <source>See what it would change</source>
        <translation>查看将作的更改</translation>
    </message>
    <message>
        <source>Seen</source>
        <translation>已阅</translation>
    </message>
    <message>
        <source>Semicolon</source>
        <translation>分号</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>发送</translation>
    </message>
    <message>
        <source>Send to all desks (Enter)</source>
        <translation>发送给所有服务台（Enter）</translation>
    </message>
    <message>
        <source>Separator</source>
        <translation>分隔符</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>服务器</translation>
    </message>
    <message>
        <source>Server not heard from since {time}; figures as of then</source>
        <translation>自 {time} 起未收到服务器消息；数字截至当时</translation>
    </message>
    <message>
        <source>Serves</source>
        <translation>服务对象</translation>
    </message>
    <message>
        <source>Serves every category</source>
        <translation>服务所有类别</translation>
    </message>
    <message>
        <source>Set up</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Set up the scanner</source>
        <translation>设置扫描器</translation>
    </message>
    <message>
        <source>Set up …</source>
        <translation>设置…</translation>
    </message>
    <message>
        <source>Set up: is the desk ready, settings, rehearsal</source>
        <translation>设置：服务台是否就绪、活动设置、演练</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Settings …</source>
        <translation>活动设置…</translation>
    </message>
    <message>
        <source>Settled</source>
        <translation>已处理</translation>
    </message>
    <message>
        <source>Several on {name}, with cut marks</source>
        <translation>{name} 上排多张，带裁切线</translation>
    </message>
    <message>
        <source>Shape</source>
        <translation>形状</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>占比</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>工作表</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>显示全部</translation>
    </message>
    <message>
        <source>Show all again, without filters</source>
        <translation>取消筛选，显示全部</translation>
    </message>
    <message>
        <source>Show all keys</source>
        <translation>显示所有按键</translation>
    </message>
    <message>
        <source>Show at the desk</source>
        <translation>在服务台显示</translation>
    </message>
    <message>
        <source>Show the badge in its real size</source>
        <translation>按实际大小显示胸卡</translation>
    </message>
    <message>
        <source>Show what is typed</source>
        <translation>显示输入内容</translation>
    </message>
    <message>
        <source>Show whom the picked conflict is about at the desk</source>
        <translation>在服务台显示所选冲突涉及的人员</translation>
    </message>
    <message>
        <source>Shown for</source>
        <translation>显示给</translation>
    </message>
    <message>
        <source>Shown for which categories</source>
        <translation>对哪些类别显示</translation>
    </message>
    <message>
        <source>Shown when which fields are filled</source>
        <translation>哪些字段已填写时显示</translation>
    </message>
    <message>
        <source>Side</source>
        <translation>面</translation>
    </message>
    <message>
        <source>Sides</source>
        <translation>面数</translation>
    </message>
    <message>
        <source>Sides of the badge</source>
        <translation>胸卡面数</translation>
    </message>
    <message>
        <source>Sign above it</source>
        <translation>上方标牌</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>登录</translation>
    </message>
    <message>
        <source>Sign in at desk {name}</source>
        <translation>登录服务台 {name}</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>签名</translation>
    </message>
    <message>
        <source>Signed journal (*.txt)</source>
        <translation>签名日志 (*.txt)</translation>
    </message>
    <message>
        <source>Signed journal …</source>
        <translation>签名日志…</translation>
    </message>
    <message>
        <source>Signing in</source>
        <translation>登录</translation>
    </message>
    <message>
        <source>Signs in, too</source>
        <translation>也可用于登录</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>尺寸</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>缩小</translation>
    </message>
    <message>
        <source>Smallest type size</source>
        <translation>最小字号</translation>
    </message>
    <message>
        <source>Snap</source>
        <translation>吸附</translation>
    </message>
    <message>
        <source>So it is</source>
        <translation>确认</translation>
    </message>
    <message>
        <source>Somebody else …</source>
        <translation>换一个人…</translation>
    </message>
    <message>
        <source>Somebody like this is on the roster: open them above, or press again to register another.</source>
        <translation>名单中有相似的人：请在上方打开，或再按一次登记另一人。</translation>
    </message>
    <message>
        <source>Somebody new</source>
        <translation>新操作员</translation>
    </message>
    <message>
        <source>Something on it was wrong</source>
        <translation>内容有误</translation>
    </message>
    <message>
        <source>Something went wrong that should not have; the log says what.</source>
        <translation>发生了意外错误；详情见日志。</translation>
    </message>
    <message>
        <source>Something went wrong that should not have; the log says what. Nothing was changed.</source>
        <translation>发生了意外错误；详情见日志。未作任何更改。</translation>
    </message>
    <message>
        <source>Speaker</source>
        <translation>演讲嘉宾</translation>
    </message>
    <message>
        <source>Staff</source>
        <translation>工作人员</translation>
    </message>
    <message>
        <source>Stand</source>
        <translation>展位</translation>
    </message>
    <message>
        <source>Standing</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Step 1 of 3: the file.</source>
        <translation>第 1 步（共 3 步）：文件。</translation>
    </message>
    <message>
        <source>Step 2 of 3: look whether every column holds what stands above it.</source>
        <translation>第 2 步（共 3 步）：检查各列内容是否与上方标注一致。</translation>
    </message>
    <message>
        <source>Step 3 of 3: look at what would change, and decide what is to be decided.</source>
        <translation>第 3 步（共 3 步）：查看将作的更改，并作出决定。</translation>
    </message>
    <message>
        <source>Still missing</source>
        <translation>尚未到场</translation>
    </message>
    <message>
        <source>Stop writing the journal</source>
        <translation>停止写入日志</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>Supervisor</source>
        <translation>主管</translation>
    </message>
    <message>
        <source>Supervisor: scan your badge, or pick your name and enter your PIN.</source>
        <translation>主管：请扫描胸卡，或选择姓名并输入 PIN 码。</translation>
    </message>
    <message>
        <source>Supervisors see which of them are still missing. Whoever's notes begin with “VIP” is one in any case.</source>
        <translation>主管可看到其中谁尚未到场。备注以“VIP”开头的人一律视为贵宾。</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>Tab</translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation>表格 (*.csv)</translation>
    </message>
    <message>
        <source>Take back that a proxy took badges</source>
        <translation>撤销代领胸卡</translation>
    </message>
    <message>
        <source>Take back the check-in of all who are ticked</source>
        <translation>撤销所有已勾选者的签到</translation>
    </message>
    <message>
        <source>Take back the check-in of whoever is shown</source>
        <translation>撤销所示人员的签到</translation>
    </message>
    <message>
        <source>Take back the hand-over</source>
        <translation>撤销代领</translation>
    </message>
    <message>
        <source>Take back the hand-over …</source>
        <translation>撤销代领…</translation>
    </message>
    <message>
        <source>Take back what was done last</source>
        <translation>撤销上一步</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Take what is picked, or press the main button</source>
        <translation>采用所选，或按主按钮</translation>
    </message>
    <message>
        <source>Taken back: {what}</source>
        <translation>已撤销：{what}</translation>
    </message>
    <message>
        <source>Taken by (name, document, signature)</source>
        <translation>领取人（姓名、证件、签名）</translation>
    </message>
    <message>
        <source>Taking back …</source>
        <translation>正在撤销…</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>模板</translation>
    </message>
    <message>
        <source>Templates</source>
        <translation>模板</translation>
    </message>
    <message>
        <source>Test print</source>
        <translation>测试打印</translation>
    </message>
    <message>
        <source>Test scan</source>
        <translation>测试扫描</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>Text that does not fit</source>
        <translation>放不下的文字</translation>
    </message>
    <message>
        <source>Text that is hard to read</source>
        <translation>难以辨认的文字</translation>
    </message>
    <message>
        <source>The PIN of {name} is {pin}: write it down, it is shown this once.</source>
        <translation>{name} 的 PIN 码是 {pin}：请记下，只显示这一次。</translation>
    </message>
    <message>
        <source>The badge</source>
        <translation>胸卡</translation>
    </message>
    <message>
        <source>The badge designer</source>
        <translation>胸卡设计</translation>
    </message>
    <message>
        <source>The badge designer is open behind the lock: sign in, and close it first.</source>
        <translation>锁屏后胸卡设计仍打开：请登录并先关闭它。</translation>
    </message>
    <message>
        <source>The badge is damaged</source>
        <translation>胸卡损坏</translation>
    </message>
    <message>
        <source>The badge is printing …</source>
        <translation>正在打印胸卡…</translation>
    </message>
    <message>
        <source>The badge that was printed is not right any more: print a new one?</source>
        <translation>已打印的胸卡不再正确：打印新的吗？</translation>
    </message>
    <message>
        <source>The badge waits. {why}</source>
        <translation>胸卡在等待。{why}</translation>
    </message>
    <message>
        <source>The badge was lost</source>
        <translation>胸卡遗失</translation>
    </message>
    <message>
        <source>The badge was taken by {proxy} at {stamp}</source>
        <translation>胸卡由 {proxy} 代领：{stamp}</translation>
    </message>
    <message>
        <source>The camera starts …</source>
        <translation>摄像头正在启动…</translation>
    </message>
    <message>
        <source>The camera “{name}” cannot be used: close other programs that use it. It starts by itself then.</source>
        <translation>摄像头“{name}”无法使用：请关闭占用它的其他程序，随后会自动启动。</translation>
    </message>
    <message>
        <source>The camera “{name}” is not plugged in. It starts by itself when it is; or choose another one.</source>
        <translation>摄像头“{name}”未插入。插入后会自动启动；或选择另一个。</translation>
    </message>
    <message>
        <source>The camera “{name}” sends no pictures. It is tried again; if that does not help, unplug it and plug it in.</source>
        <translation>摄像头“{name}”没有图像。正在重试；若无效，请拔下后重新插入。</translation>
    </message>
    <message>
        <source>The camera's own light</source>
        <translation>摄像头自带补光灯</translation>
    </message>
    <message>
        <source>The codes of several people are in it. Look the guest up by name.</source>
        <translation>其中含有多人的代码。请按姓名查找来宾。</translation>
    </message>
    <message>
        <source>The data are locked</source>
        <translation>数据已锁定</translation>
    </message>
    <message>
        <source>The data will lie in {folder}.</source>
        <translation>数据将保存在 {folder}。</translation>
    </message>
    <message numerus="yes">
        <source>The doors may open. %n thing(s) should be looked at.</source>
        <translation>
            <numerusform>可以开门。有 %Ln 项需要留意。</numerusform>
        </translation>
    </message>
    <message>
        <source>The event is over</source>
        <translation>活动已结束</translation>
    </message>
    <message>
        <source>The first of a list of choices; 2 the second, and so on</source>
        <translation>列表中的第一项；2 为第二项，依此类推</translation>
    </message>
    <message>
        <source>The first printer; Ctrl+2 the second, and so on</source>
        <translation>第一台打印机；Ctrl+2 为第二台，依此类推</translation>
    </message>
    <message>
        <source>The first reason; Ctrl+2 the second, and so on</source>
        <translation>第一个原因；Ctrl+2 为第二个，依此类推</translation>
    </message>
    <message>
        <source>The first subject; Ctrl+2 the second, and so on</source>
        <translation>第一个栏目；Ctrl+2 为第二个，依此类推</translation>
    </message>
    <message>
        <source>The hand-over list</source>
        <translation>移交清单</translation>
    </message>
    <message>
        <source>The heading in the roster's file</source>
        <translation>名单文件中的列标题</translation>
    </message>
    <message>
        <source>The heading in the roster's file. Any text in it but “no” marks somebody</source>
        <translation>名单文件中的列标题。该列除“否”以外的任何文字均为标记</translation>
    </message>
    <message>
        <source>The key that signed this ticket is used no longer. Ask for the newer ticket.</source>
        <translation>签发此票的密钥已停用。请来宾出示新票。</translation>
    </message>
    <message>
        <source>The message above is read</source>
        <translation>上方消息已读</translation>
    </message>
    <message>
        <source>The name is missing: write at least a name.</source>
        <translation>缺少姓名：请至少填写姓名。</translation>
    </message>
    <message>
        <source>The name of the desk</source>
        <translation>服务台名称</translation>
    </message>
    <message>
        <source>The new template was not saved.</source>
        <translation>新模板尚未保存。</translation>
    </message>
    <message>
        <source>The next workplace; Ctrl+Shift+Tab the one before</source>
        <translation>下一个工作区；Ctrl+Shift+Tab 为上一个</translation>
    </message>
    <message>
        <source>The one that is open now</source>
        <translation>当前开放的区域</translation>
    </message>
    <message>
        <source>The page is on its way …</source>
        <translation>页面正在打印…</translation>
    </message>
    <message>
        <source>The page was not printed.</source>
        <translation>页面未打印。</translation>
    </message>
    <message>
        <source>The participant's photo</source>
        <translation>参会者照片</translation>
    </message>
    <message>
        <source>The registration was cancelled. Send the guest to a supervisor.</source>
        <translation>报名已取消。请让来宾找主管。</translation>
    </message>
    <message>
        <source>The report was exported, if it is needed</source>
        <translation>如需报告，已经导出</translation>
    </message>
    <message>
        <source>The roster is empty: nobody is expected yet.</source>
        <translation>名单为空：目前没有预期来宾。</translation>
    </message>
    <message>
        <source>The same code again within</source>
        <translation>同一代码的间隔</translation>
    </message>
    <message>
        <source>The same code was read again: this is still one scan.</source>
        <translation>再次读到同一代码：仍算一次扫描。</translation>
    </message>
    <message>
        <source>The scanner at {port} does not answer: plug it in again. Until then type names or codes.</source>
        <translation>端口 {port} 上的扫描器没有响应：请重新插好。在此之前请手动输入姓名或代码。</translation>
    </message>
    <message>
        <source>The scanner is set up: this scan was read as it should be.</source>
        <translation>扫描器已设置好：本次扫描读取正确。</translation>
    </message>
    <message>
        <source>The server is not heard from: how many come elsewhere is not known.</source>
        <translation>与服务器失去联系：其他地点的到场人数未知。</translation>
    </message>
    <message>
        <source>The server is told so at the next start of the program.</source>
        <translation>下次启动程序时会告知服务器。</translation>
    </message>
    <message>
        <source>The server takes nothing more from this desk, and has it remove its data now. If that surprises you, ask whoever runs the server: the desk can join again.</source>
        <translation>服务器不再接收本服务台的任何内容，并要求它现在删除数据。如果您感到意外，请询问服务器管理员：服务台可以重新加入。</translation>
    </message>
    <message>
        <source>The system does not let this program use cameras: allow it in the system's settings.</source>
        <translation>系统不允许本程序使用摄像头：请在系统设置中允许。</translation>
    </message>
    <message>
        <source>The template is in {file}, and beside it {names}.</source>
        <translation>模板已保存到 {file}，旁边还有 {names}。</translation>
    </message>
    <message>
        <source>The template is in {file}.</source>
        <translation>模板已保存到 {file}。</translation>
    </message>
    <message>
        <source>The test badge is on its way …</source>
        <translation>测试胸卡正在打印…</translation>
    </message>
    <message>
        <source>The test badge was not printed.</source>
        <translation>测试胸卡未打印。</translation>
    </message>
    <message>
        <source>The window changes as soon as the work that goes on is done.</source>
        <translation>当前工作完成后窗口即会更改。</translation>
    </message>
    <message>
        <source>The window opens on a rehearsal: the real roster, and nothing counts. Badges say REHEARSAL.</source>
        <translation>将打开演练窗口：使用真实名单，但一切均不计入。胸卡上会印有“演练”字样。</translation>
    </message>
    <message>
        <source>There is a template of this name already; write another.</source>
        <translation>已有同名模板；请另写一个名称。</translation>
    </message>
    <message>
        <source>There is no camera. Plug one in; it starts by itself.</source>
        <translation>没有摄像头。插入后会自动启动。</translation>
    </message>
    <message>
        <source>There is nothing on this computer yet. What would you like to do?</source>
        <translation>这台电脑上还没有数据。您想做什么？</translation>
    </message>
    <message>
        <source>These pictures did not lie beside the template: {names}. Add them, or import again.</source>
        <translation>模板旁缺少这些图片：{names}。请添加，或重新导入。</translation>
    </message>
    <message>
        <source>This category may not enter here. Show the way to the right entrance.</source>
        <translation>此类别不能从这里进入。请指引到正确的入口。</translation>
    </message>
    <message>
        <source>This category needs: {fields}.</source>
        <translation>此类别需要：{fields}。</translation>
    </message>
    <message>
        <source>This computer keeps no keys. With a passphrase of several words a stolen computer tells nothing. It is asked for at every start; when it is lost, the data are, too.</source>
        <translation>这台电脑不保存密钥。设置由几个词组成的口令短语后，电脑被盗也不会泄露数据。每次启动都会要求输入；口令短语丢失，数据也就丢失了。</translation>
    </message>
    <message>
        <source>This computer was asleep for {span}. The desk goes on.</source>
        <translation>本机休眠了 {span}。服务台继续工作。</translation>
    </message>
    <message>
        <source>This computer was asleep for {span}. The desk goes on; what others did meanwhile is being fetched.</source>
        <translation>本机休眠了 {span}。服务台继续工作；正在获取其他人其间所作的操作。</translation>
    </message>
    <message>
        <source>This computer's clock was set {span} back. Check that it is right: entries carry its time.</source>
        <translation>本机时钟被调慢 {span}。请确认是否正确：记录使用此时间。</translation>
    </message>
    <message>
        <source>This computer's clock was set {span} forward. Check that it is right: entries carry its time.</source>
        <translation>本机时钟被调快 {span}。请确认是否正确：记录使用此时间。</translation>
    </message>
    <message>
        <source>This desk belongs to the server at {url}. Whoever runs it erases the event there with the command “erase”; every desk then removes its data by itself as soon as it is in touch, and says so.</source>
        <translation>本服务台属于服务器 {url}。服务器管理员用命令“erase”在服务器上抹除活动；之后每个服务台一联系上就自动删除自己的数据并报告。</translation>
    </message>
    <message>
        <source>This desk is closed</source>
        <translation>本服务台已关闭</translation>
    </message>
    <message>
        <source>This desk was taken out of the event</source>
        <translation>本服务台已被移出活动</translation>
    </message>
    <message numerus="yes">
        <source>This happens by itself in %n second(s).</source>
        <translation>
            <numerusform>%n 秒后自动进行。</numerusform>
        </translation>
    </message>
    <message>
        <source>This is: {line}.</source>
        <translation>这是：{line}。</translation>
    </message>
    <message>
        <source>This participant is blocked. Call a supervisor.</source>
        <translation>该参会者已被禁止入场。请联系主管。</translation>
    </message>
    <message>
        <source>This person's data were erased on request. Send the guest to a supervisor.</source>
        <translation>此人的数据已应要求删除。请让来宾去找主管。</translation>
    </message>
    <message>
        <source>This scan is being judged …</source>
        <translation>正在判定此次扫描…</translation>
    </message>
    <message>
        <source>This scan let nobody in. What to do stands at the top.</source>
        <translation>此次扫描没有放行任何人。处理办法见上方。</translation>
    </message>
    <message>
        <source>This ticket is for another event. Look the guest up by name.</source>
        <translation>此票属于另一活动。请按姓名查找来宾。</translation>
    </message>
    <message>
        <source>This ticket is forged: its signature does not match. Call a supervisor.</source>
        <translation>此票为伪造：签名不符。请联系主管。</translation>
    </message>
    <message>
        <source>This ticket is no longer valid: its time is over. Send the guest to a supervisor.</source>
        <translation>此票已过期。请让来宾找主管。</translation>
    </message>
    <message>
        <source>This ticket was misread or altered. Scan it again, or look the guest up by name.</source>
        <translation>此票读取有误或被改动。请重新扫描，或按姓名查找来宾。</translation>
    </message>
    <message>
        <source>This ticket was revoked. Ask for the newer one, or call a supervisor.</source>
        <translation>此票已吊销。请来宾出示新票，或联系主管。</translation>
    </message>
    <message>
        <source>This was another code ({code}).</source>
        <translation>这是另一个代码（{code}）。</translation>
    </message>
    <message>
        <source>This was done.</source>
        <translation>已完成。</translation>
    </message>
    <message>
        <source>This was no code. Clean the glass, turn up the phone's brightness and scan again.</source>
        <translation>这不是代码。请擦净镜面、调高手机亮度后重新扫描。</translation>
    </message>
    <message>
        <source>This was read: {code}. Scan the test code.</source>
        <translation>读到的是：{code}。请扫描测试码。</translation>
    </message>
    <message>
        <source>This was taken back already.</source>
        <translation>已撤销。</translation>
    </message>
    <message numerus="yes">
        <source>Tick all %n expected</source>
        <translation>
            <numerusform>勾选全部 %n 位未到者</numerusform>
        </translation>
    </message>
    <message>
        <source>Tick all of the delegation</source>
        <translation>勾选整个代表团</translation>
    </message>
    <message>
        <source>Tick whom this desk serves, or let it serve every category.</source>
        <translation>请勾选此服务台所服务的类别，或让其服务所有类别。</translation>
    </message>
    <message>
        <source>Ticket code</source>
        <translation>票码</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>时区</translation>
    </message>
    <message>
        <source>To</source>
        <translation>收件方</translation>
    </message>
    <message>
        <source>To back</source>
        <translation>置于底层</translation>
    </message>
    <message>
        <source>To be minded at the desk</source>
        <translation>服务台注意事项</translation>
    </message>
    <message>
        <source>To be printed</source>
        <translation>待打印</translation>
    </message>
    <message>
        <source>To front</source>
        <translation>置于顶层</translation>
    </message>
    <message>
        <source>To go on, type the name of the event: {name}</source>
        <translation>如要继续，请输入活动名称：{name}</translation>
    </message>
    <message>
        <source>To hand out</source>
        <translation>发放物品</translation>
    </message>
    <message>
        <source>To the printer that needs somebody</source>
        <translation>前往需要处理的打印机</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>Too few came lately to say when all will be in ({rate}).</source>
        <translation>近期到场人数太少，无法预计何时全部到场（{rate}）。</translation>
    </message>
    <message>
        <source>Top</source>
        <translation>顶部</translation>
    </message>
    <message>
        <source>Torch</source>
        <translation>补光灯</translation>
    </message>
    <message>
        <source>Track</source>
        <translation>分论坛</translation>
    </message>
    <message>
        <source>Tracks</source>
        <translation>分论坛</translation>
    </message>
    <message>
        <source>Tracks that must be booked</source>
        <translation>须预约的分论坛</translation>
    </message>
    <message>
        <source>Try the demo</source>
        <translation>试用演示</translation>
    </message>
    <message>
        <source>Turned, side</source>
        <translation>旋转、面</translation>
    </message>
    <message>
        <source>Twice?</source>
        <translation>重复？</translation>
    </message>
    <message>
        <source>Two sides, folded at the top</source>
        <translation>双面，顶部折叠</translation>
    </message>
    <message>
        <source>Two sides, printed on both</source>
        <translation>双面，两面打印</translation>
    </message>
    <message>
        <source>Two valid badges</source>
        <translation>两张有效胸卡</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>字体</translation>
    </message>
    <message>
        <source>Type a name or an organisation</source>
        <translation>输入姓名或单位</translation>
    </message>
    <message>
        <source>Type the passphrase with which they were locked.</source>
        <translation>请输入锁定时所用的口令短语。</translation>
    </message>
    <message>
        <source>Ukrainian</source>
        <translation>乌克兰语</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Undo check-in</source>
        <translation>撤销签到</translation>
    </message>
    <message>
        <source>Undo leaving</source>
        <translation>撤销离场</translation>
    </message>
    <message>
        <source>Undo the last import</source>
        <translation>撤销上次导入</translation>
    </message>
    <message>
        <source>Undo this import</source>
        <translation>撤销本次导入</translation>
    </message>
    <message>
        <source>Undo: {what}</source>
        <translation>撤销：{what}</translation>
    </message>
    <message>
        <source>Undoing …</source>
        <translation>正在撤销…</translation>
    </message>
    <message>
        <source>Unknown code</source>
        <translation>未知代码</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>解锁</translation>
    </message>
    <message>
        <source>Unreadable</source>
        <translation>无法识别</translation>
    </message>
    <message>
        <source>Unsent</source>
        <translation>未发送</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>上移</translation>
    </message>
    <message>
        <source>Use the camera ({key})</source>
        <translation>使用摄像头（{key}）</translation>
    </message>
    <message>
        <source>Use this</source>
        <translation>使用此项</translation>
    </message>
    <message>
        <source>VIPs</source>
        <translation>贵宾</translation>
    </message>
    <message>
        <source>VIPs and sign-in</source>
        <translation>贵宾与登录</translation>
    </message>
    <message>
        <source>Venue</source>
        <translation>场馆</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>View</source>
        <translation>视图</translation>
    </message>
    <message>
        <source>Void badge</source>
        <translation>胸卡已作废</translation>
    </message>
    <message numerus="yes">
        <source>Void since then: %n earlier badges.</source>
        <translation>
            <numerusform>此前的 %Ln 张胸卡已作废。</numerusform>
        </translation>
    </message>
    <message>
        <source>Volunteer</source>
        <translation>志愿者</translation>
    </message>
    <message>
        <source>Warn when so full</source>
        <translation>达到此比例时提醒</translation>
    </message>
    <message>
        <source>Was let in before. If that was somebody else, call a supervisor.</source>
        <translation>此前已入场。如果那是别人，请联系主管。</translation>
    </message>
    <message>
        <source>Was one made in advance? Then say why it is replaced: it becomes void.</source>
        <translation>是否已提前制作过？如是，请说明更换原因：原胸卡将作废。</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>What all desks are to read</source>
        <translation>发给所有服务台的内容</translation>
    </message>
    <message>
        <source>What can be exported; stop what is being written</source>
        <translation>可导出的内容；停止正在进行的写入</translation>
    </message>
    <message>
        <source>What is desk {name} to read? It shows the text until somebody there has read it.</source>
        <translation>要给服务台 {name} 发什么？文字会显示到有人阅读为止。</translation>
    </message>
    <message>
        <source>What is picked came out</source>
        <translation>所选已出卡</translation>
    </message>
    <message>
        <source>What is picked is settled, or seen</source>
        <translation>所选已处理或已阅</translation>
    </message>
    <message>
        <source>What is shown …</source>
        <translation>显示的内容…</translation>
    </message>
    <message>
        <source>What it is called in the list</source>
        <translation>列表中的名称</translation>
    </message>
    <message>
        <source>What needs somebody</source>
        <translation>需要处理的事项</translation>
    </message>
    <message>
        <source>What the check found</source>
        <translation>检查结果</translation>
    </message>
    <message>
        <source>What the import would do</source>
        <translation>导入将作的更改</translation>
    </message>
    <message>
        <source>What the part says</source>
        <translation>此段的文字</translation>
    </message>
    <message>
        <source>What was changed here and not saved is lost.</source>
        <translation>已更改但未保存的内容将丢失。</translation>
    </message>
    <message>
        <source>What {file} changed</source>
        <translation>{file} 所作的更改</translation>
    </message>
    <message>
        <source>What {file} would change</source>
        <translation>{file} 将作的更改</translation>
    </message>
    <message>
        <source>Whatever is filled in</source>
        <translation>不论填写内容</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Where does the correction hold?</source>
        <translation>更正在哪里有效？</translation>
    </message>
    <message>
        <source>Where from</source>
        <translation>来自何处</translation>
    </message>
    <message>
        <source>Where two facts disagree, both are kept and the person is counted once. Look into it, do what is right (let in, undo, correct, print anew), then put on record that it is settled.</source>
        <translation>两条记录矛盾时，两者都保留，人只计一次。请查明并作相应处理（放行、撤销、更正、重印），然后记录已处理。</translation>
    </message>
    <message>
        <source>Which came out last? …</source>
        <translation>最后出的是哪张？…</translation>
    </message>
    <message>
        <source>Which camera</source>
        <translation>选择摄像头</translation>
    </message>
    <message>
        <source>Which column holds the names? Choose “Full name” above that column.</source>
        <translation>哪一列是姓名？请在该列上方选择“姓名”。</translation>
    </message>
    <message>
        <source>While this is pressed, scans record who leaves</source>
        <translation>按下时，扫描记录离场</translation>
    </message>
    <message>
        <source>White</source>
        <translation>白色</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>姓名等</translation>
    </message>
    <message>
        <source>Who asks what is kept of them gets a file with all of it. Wrong data are corrected at a desk. Who wants to be forgotten is erased: everywhere, for good. That they came stays counted, without a name.</source>
        <translation>询问保存了哪些数据的人可得到包含全部内容的文件。错误数据在服务台更正。要求被遗忘的人将被删除：各处且永久。其到场仍计入人数，但不带姓名。</translation>
    </message>
    <message>
        <source>Who comes to the wrong one of these desks is told which to go to. A desk that is not in this list serves everybody.</source>
        <translation>来宾若走错了列表中的服务台，会被告知应去哪一个。未列出的服务台服务所有人。</translation>
    </message>
    <message>
        <source>Who left may come back</source>
        <translation>离开后可再次进入</translation>
    </message>
    <message>
        <source>Who of them is it?</source>
        <translation>是哪一位？</translation>
    </message>
    <message numerus="yes">
        <source>Who takes %n badge(s)? This goes on record, and checks nobody in.</source>
        <translation>
            <numerusform>谁领取 %Ln 张胸卡？此事将记录在案，不算签到。</numerusform>
        </translation>
    </message>
    <message>
        <source>Who you are</source>
        <translation>您是谁</translation>
    </message>
    <message>
        <source>Whom</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>Whom to look out for is told in the event's settings ([vip]).</source>
        <translation>重点等候的人在活动设置（[vip]）中指定。</translation>
    </message>
    <message>
        <source>Whose badge is shown</source>
        <translation>显示谁的胸卡</translation>
    </message>
    <message>
        <source>Whose badge? Scan it, or type a name</source>
        <translation>谁的胸卡？请扫描，或输入姓名</translation>
    </message>
    <message>
        <source>Whose data? Name, code or number</source>
        <translation>谁的数据？姓名、代码或号码</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Why is desk {name} closed? It takes no scans until it is opened again, and shows the reason.</source>
        <translation>为何关闭服务台 {name}？重新开启前不接受扫描，并显示原因。</translation>
    </message>
    <message>
        <source>Why is it printed again?</source>
        <translation>为何重印？</translation>
    </message>
    <message>
        <source>Why is {name} let in against the rules? This goes on record.</source>
        <translation>为何破例放行 {name}？此事将记录在案。</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>宽度</translation>
    </message>
    <message>
        <source>Width of the badge</source>
        <translation>胸卡宽度</translation>
    </message>
    <message>
        <source>Width of the border</source>
        <translation>边框宽度</translation>
    </message>
    <message>
        <source>Width of the stock</source>
        <translation>纸张宽度</translation>
    </message>
    <message>
        <source>Width, height</source>
        <translation>宽、高</translation>
    </message>
    <message>
        <source>With serifs</source>
        <translation>有衬线</translation>
    </message>
    <message>
        <source>Without serifs</source>
        <translation>无衬线</translation>
    </message>
    <message>
        <source>Work at the next zone</source>
        <translation>切换到下一个区域</translation>
    </message>
    <message>
        <source>Work that goes on</source>
        <translation>正在进行的工作</translation>
    </message>
    <message>
        <source>Workbook (*.xlsx)</source>
        <translation>工作簿 (*.xlsx)</translation>
    </message>
    <message>
        <source>Workplace: {name}</source>
        <translation>工作区：{name}</translation>
    </message>
    <message>
        <source>Write all that is kept …</source>
        <translation>写出保存的全部数据…</translation>
    </message>
    <message>
        <source>Write to the desk that is picked</source>
        <translation>给选中的服务台发消息</translation>
    </message>
    <message>
        <source>Write to this desk …</source>
        <translation>给此服务台发消息…</translation>
    </message>
    <message>
        <source>Writing …</source>
        <translation>正在写入…</translation>
    </message>
    <message>
        <source>Wrong PINs are counted; after five the next one must wait.</source>
        <translation>错误的 PIN 码会计数；五次后须等待。</translation>
    </message>
    <message>
        <source>Wrong desk: please go to {desk}.</source>
        <translation>服务台不对：请前往 {desk}。</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>您的姓名</translation>
    </message>
    <message>
        <source>Zone</source>
        <translation>区域</translation>
    </message>
    <message>
        <source>Zone: {zone}</source>
        <translation>区域：{zone}</translation>
    </message>
    <message>
        <source>Zones</source>
        <translation>区域</translation>
    </message>
    <message>
        <source>Zones that may be entered</source>
        <translation>可进入的区域</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>缩小</translation>
    </message>
    <message>
        <source>a photo</source>
        <translation>照片</translation>
    </message>
    <message>
        <source>after {time}</source>
        <translation>{time} 之后</translation>
    </message>
    <message>
        <source>all</source>
        <translation>全部</translation>
    </message>
    <message numerus="yes">
        <source>all %n desks heard from</source>
        <translation>
            <numerusform>全部 %Ln 个服务台均有联系</numerusform>
        </translation>
    </message>
    <message>
        <source>all confirmed</source>
        <translation>全部已确认</translation>
    </message>
    <message>
        <source>all in one file</source>
        <translation>全部在一个文件中</translation>
    </message>
    <message>
        <source>all right</source>
        <translation>正常</translation>
    </message>
    <message numerus="yes">
        <source>and %n before</source>
        <translation>
            <numerusform>以及此前 %Ln 次</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>另有 %Ln 项</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more to read</source>
        <translation>
            <numerusform>另有 %Ln 条未读</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more, in the list as a file</source>
        <translation>
            <numerusform>另有 %Ln 项，见列表文件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more: see “Printing”</source>
        <translation>
            <numerusform>另有 %Ln 项：见“打印”</numerusform>
        </translation>
    </message>
    <message>
        <source>and more</source>
        <translation>等</translation>
    </message>
    <message>
        <source>another reason</source>
        <translation>其他原因</translation>
    </message>
    <message>
        <source>any number</source>
        <translation>不限</translation>
    </message>
    <message>
        <source>as fit</source>
        <translation>自动</translation>
    </message>
    <message>
        <source>as large as the badge</source>
        <translation>与胸卡同大</translation>
    </message>
    <message>
        <source>at the printer</source>
        <translation>打印机中</translation>
    </message>
    <message>
        <source>badge</source>
        <translation>胸卡</translation>
    </message>
    <message>
        <source>badges left: {stock}</source>
        <translation>剩余胸卡：{stock}</translation>
    </message>
    <message>
        <source>badges run out</source>
        <translation>胸卡将用完</translation>
    </message>
    <message>
        <source>batch “{batch}”, no. {number}</source>
        <translation>批次“{batch}”，第 {number} 号</translation>
    </message>
    <message>
        <source>blocked</source>
        <translation>已禁止</translation>
    </message>
    <message>
        <source>box {box}</source>
        <translation>{box} 号箱</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>cannot sign in</source>
        <translation>无法登录</translation>
    </message>
    <message>
        <source>check-in of {name}</source>
        <translation>{name} 的签到</translation>
    </message>
    <message>
        <source>clock is off</source>
        <translation>时钟不准</translation>
    </message>
    <message>
        <source>clock: {offset}</source>
        <translation>时钟：{offset}</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>已关闭</translation>
    </message>
    <message>
        <source>closed by {name}</source>
        <translation>由 {name} 关闭</translation>
    </message>
    <message>
        <source>closed: {reason}</source>
        <translation>已关闭：{reason}</translation>
    </message>
    <message>
        <source>columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>comes with the program</source>
        <translation>程序自带</translation>
    </message>
    <message>
        <source>correction of {name}</source>
        <translation>{name} 的更正</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <translation>yyyy年M月d日</translation>
    </message>
    <message>
        <source>damaged</source>
        <translation>损坏</translation>
    </message>
    <message>
        <source>did it come out?</source>
        <translation>出卡了吗？</translation>
    </message>
    <message>
        <source>e-mail</source>
        <translation>电子邮箱</translation>
    </message>
    <message>
        <source>ends with: {ending}</source>
        <translation>结尾：{ending}</translation>
    </message>
    <message>
        <source>everything is sent</source>
        <translation>全部已发送</translation>
    </message>
    <message>
        <source>expected</source>
        <translation>待到场</translation>
    </message>
    <message>
        <source>headings in row {row}</source>
        <translation>标题在第 {row} 行</translation>
    </message>
    <message>
        <source>heard from {time}</source>
        <translation>最近联系 {time}</translation>
    </message>
    <message>
        <source>here</source>
        <translation>已到</translation>
    </message>
    <message>
        <source>if all come</source>
        <translation>若全部到场</translation>
    </message>
    <message>
        <source>inside {since}</source>
        <translation>在场 {since}</translation>
    </message>
    <message>
        <source>ipp://localhost/printers/NAME</source>
        <translation>ipp://localhost/printers/名称</translation>
    </message>
    <message>
        <source>is being sent</source>
        <translation>正在发送</translation>
    </message>
    <message>
        <source>is out</source>
        <translation>已打印</translation>
    </message>
    <message>
        <source>keyboard: {layout}</source>
        <translation>键盘：{layout}</translation>
    </message>
    <message>
        <source>last scan: {time}</source>
        <translation>上次扫描：{time}</translation>
    </message>
    <message>
        <source>leaving of {name}</source>
        <translation>{name} 的离场</translation>
    </message>
    <message numerus="yes">
        <source>look whether %n came out</source>
        <translation>
            <numerusform>请确认 %Ln 张是否已出卡</numerusform>
        </translation>
    </message>
    <message>
        <source>lost</source>
        <translation>遗失</translation>
    </message>
    <message>
        <source>mm</source>
        <translation>毫米</translation>
    </message>
    <message>
        <source>namesake · ask for the code</source>
        <translation>同名 · 请索要代码</translation>
    </message>
    <message>
        <source>namesake · {apart}</source>
        <translation>同名 · {apart}</translation>
    </message>
    <message>
        <source>never</source>
        <translation>从不</translation>
    </message>
    <message>
        <source>new template</source>
        <translation>新模板</translation>
    </message>
    <message>
        <source>newest</source>
        <translation>最新</translation>
    </message>
    <message>
        <source>no file</source>
        <translation>无文件</translation>
    </message>
    <message>
        <source>no headings</source>
        <translation>无标题</translation>
    </message>
    <message>
        <source>no photo</source>
        <translation>没有照片</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>not in sight</source>
        <translation>尚无法预计</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>not printed</source>
        <translation>未打印</translation>
    </message>
    <message>
        <source>not printed yet</source>
        <translation>尚未打印</translation>
    </message>
    <message>
        <source>nothing was to be changed</source>
        <translation>没有需要更改的内容</translation>
    </message>
    <message>
        <source>on it only</source>
        <translation>仅在此卡上</translation>
    </message>
    <message>
        <source>on the roster</source>
        <translation>名单中</translation>
    </message>
    <message>
        <source>operator: {name}</source>
        <translation>操作员：{name}</translation>
    </message>
    <message>
        <source>organisation</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>prefix “{text}”</source>
        <translation>前缀“{text}”</translation>
    </message>
    <message>
        <source>print their badges</source>
        <translation>打印其胸卡</translation>
    </message>
    <message>
        <source>printed</source>
        <translation>已打印</translation>
    </message>
    <message>
        <source>printed at desk {desk}</source>
        <translation>在服务台 {desk} 打印</translation>
    </message>
    <message>
        <source>printer</source>
        <translation>打印机</translation>
    </message>
    <message>
        <source>pt</source>
        <translation>磅</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>就绪</translation>
    </message>
    <message>
        <source>registered twice? same e-mail</source>
        <translation>重复登记？电子邮箱相同</translation>
    </message>
    <message>
        <source>registered twice? same organisation</source>
        <translation>重复登记？单位相同</translation>
    </message>
    <message>
        <source>registered twice? same phone</source>
        <translation>重复登记？电话相同</translation>
    </message>
    <message>
        <source>registration of {name}</source>
        <translation>{name} 的登记</translation>
    </message>
    <message>
        <source>roster: {state}</source>
        <translation>名单：{state}</translation>
    </message>
    <message>
        <source>row {row}</source>
        <translation>第 {row} 行</translation>
    </message>
    <message>
        <source>rows</source>
        <translation>行</translation>
    </message>
    <message>
        <source>same e-mail</source>
        <translation>电子邮箱相同</translation>
    </message>
    <message>
        <source>same name</source>
        <translation>姓名相同</translation>
    </message>
    <message>
        <source>same name and organisation</source>
        <translation>姓名和单位相同</translation>
    </message>
    <message>
        <source>same phone</source>
        <translation>电话相同</translation>
    </message>
    <message>
        <source>seat {seat}</source>
        <translation>座位 {seat}</translation>
    </message>
    <message>
        <source>server not heard from</source>
        <translation>与服务器失联</translation>
    </message>
    <message>
        <source>sheet “{sheet}”</source>
        <translation>工作表“{sheet}”</translation>
    </message>
    <message>
        <source>silent</source>
        <translation>无联系</translation>
    </message>
    <message>
        <source>silent since {time}</source>
        <translation>自 {time} 起无联系</translation>
    </message>
    <message>
        <source>similar</source>
        <translation>相近</translation>
    </message>
    <message>
        <source>suffix “{text}”</source>
        <translation>后缀“{text}”</translation>
    </message>
    <message>
        <source>taken by {proxy}</source>
        <translation>由 {proxy} 代领</translation>
    </message>
    <message>
        <source>the event's own</source>
        <translation>活动自有</translation>
    </message>
    <message>
        <source>this desk</source>
        <translation>本服务台</translation>
    </message>
    <message>
        <source>to be looked at</source>
        <translation>需留意</translation>
    </message>
    <message>
        <source>undone</source>
        <translation>已撤销</translation>
    </message>
    <message>
        <source>version {version}</source>
        <translation>版本 {version}</translation>
    </message>
    <message>
        <source>void</source>
        <translation>已作废</translation>
    </message>
    <message>
        <source>waits</source>
        <translation>等待</translation>
    </message>
    <message>
        <source>was here</source>
        <translation>曾到场</translation>
    </message>
    <message>
        <source>was here {since}</source>
        <translation>曾到场 {since}</translation>
    </message>
    <message>
        <source>working</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>wrong</source>
        <translation>有问题</translation>
    </message>
    <message>
        <source>wrong data</source>
        <translation>信息有误</translation>
    </message>
    <message>
        <source>zone: {zone}</source>
        <translation>区域：{zone}</translation>
    </message>
    <message>
        <source>{arrived} arrived, {inside} inside</source>
        <translation>已到场 {arrived}，在场 {inside}</translation>
    </message>
    <message>
        <source>{arrived} of {expected}</source>
        <translation>{arrived} / {expected}</translation>
    </message>
    <message>
        <source>{arrived} of {expected} arrived, {inside} inside</source>
        <translation>已到场 {arrived} / {expected}，在场 {inside}</translation>
    </message>
    <message>
        <source>{code} (repaired)</source>
        <translation>{code}（已修正）</translation>
    </message>
    <message numerus="yes">
        <source>{come} of %n awaited in particular have come</source>
        <translation>
            <numerusform>重点等候的 %Ln 人中已到 {come} 人</numerusform>
        </translation>
    </message>
    <message>
        <source>{desk} since {time}</source>
        <translation>{desk}，自 {time}</translation>
    </message>
    <message>
        <source>{field} is empty</source>
        <translation>{field}为空</translation>
    </message>
    <message>
        <source>{field} is filled</source>
        <translation>{field}已填写</translation>
    </message>
    <message>
        <source>{field} is “{value}”</source>
        <translation>{field}为“{value}”</translation>
    </message>
    <message>
        <source>{file} is there already: choose another name.</source>
        <translation>{file} 已存在：请选择其他名称。</translation>
    </message>
    <message>
        <source>{hours} h {minutes} min</source>
        <translation>{hours} 小时 {minutes} 分</translation>
    </message>
    <message>
        <source>{key}: work at the next zone</source>
        <translation>{key}：切换到下一个区域</translation>
    </message>
    <message>
        <source>{left}, empty about {time}</source>
        <translation>{left}，约 {time} 用完</translation>
    </message>
    <message>
        <source>{left}, empty at {time}</source>
        <translation>{left}，{time} 用完</translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation>{minutes} 分钟</translation>
    </message>
    <message>
        <source>{minutes} min {seconds} s</source>
        <translation>{minutes} 分 {seconds} 秒</translation>
    </message>
    <message numerus="yes">
        <source>{names} and %n more</source>
        <translation>
            <numerusform>{names} 及另外 %Ln 个</numerusform>
        </translation>
    </message>
    <message>
        <source>{name} has a badge already. The new one makes it void.</source>
        <translation>{name} 已有胸卡。新卡会使其作废。</translation>
    </message>
    <message>
        <source>{name} is removed.</source>
        <translation>{name} 已删除。</translation>
    </message>
    <message>
        <source>{name} prints no more from now on. What waits for it goes to another printer.</source>
        <translation>{name} 从现在起不再打印。等待它的胸卡将转到另一台打印机。</translation>
    </message>
    <message>
        <source>{name} prints no more from the next start on.</source>
        <translation>{name} 从下次启动起不再打印。</translation>
    </message>
    <message>
        <source>{name} signs in no more. What they did keeps their name.</source>
        <translation>{name} 将不能再登录，其操作记录仍保留姓名。</translation>
    </message>
    <message>
        <source>{name}: kept.</source>
        <translation>{name}：已保存。</translation>
    </message>
    <message>
        <source>{name}: kept. It is used from now on.</source>
        <translation>{name}：已保存，立即生效。</translation>
    </message>
    <message>
        <source>{name}: kept. It is used from the next start of the program on.</source>
        <translation>{name}：已保存。下次启动程序起生效。</translation>
    </message>
    <message>
        <source>{number} %</source>
        <translation>{number}%</translation>
    </message>
    <message>
        <source>{number} a minute</source>
        <translation>每分钟 {number} 人</translation>
    </message>
    <message>
        <source>{origin}; badge of {names}</source>
        <translation>{origin}；用于 {names}</translation>
    </message>
    <message>
        <source>{out} Look at it: {flaw}</source>
        <translation>{out} 请查看：{flaw}</translation>
    </message>
    <message>
        <source>{out} will be recorded as printed, {again} will be printed again.</source>
        <translation>{out} 张将记为已打印，{again} 张将重新打印。</translation>
    </message>
    <message>
        <source>{page} / {pages}</source>
        <translation>{page} / {pages}</translation>
    </message>
    <message>
        <source>{present} of {expected} here</source>
        <translation>已到 {present} / {expected}</translation>
    </message>
    <message>
        <source>{read} of {meant}</source>
        <translation>{read} / {meant}</translation>
    </message>
    <message>
        <source>{seconds} s</source>
        <translation>{seconds} 秒</translation>
    </message>
    <message>
        <source>{seconds} s fast</source>
        <translation>快 {seconds} 秒</translation>
    </message>
    <message>
        <source>{seconds} s slow</source>
        <translation>慢 {seconds} 秒</translation>
    </message>
    <message numerus="yes">
        <source>{silent} of %n desks silent</source>
        <translation>
            <numerusform>%Ln 个服务台中 {silent} 个无联系</numerusform>
        </translation>
    </message>
    <message>
        <source>{speed} bit/s</source>
        <translation>{speed} 位/秒</translation>
    </message>
    <message>
        <source>{time}, desk {desk}</source>
        <translation>{time}，服务台 {desk}</translation>
    </message>
    <message>
        <source>{time}, desk {desk} by {operator}</source>
        <translation>{time}，服务台 {desk}，{operator}</translation>
    </message>
    <message>
        <source>{verdict}, taken back</source>
        <translation>{verdict}（已撤销）</translation>
    </message>
    <message>
        <source>{why}, {number} of {count}</source>
        <translation>{why}，第 {number} / {count} 个</translation>
    </message>
    <message>
        <source>{zone}: {inside} of {capacity} inside</source>
        <translation>{zone}：场内 {inside} / {capacity}</translation>
    </message>
    <message>
        <source>“Print” makes the badges before them void.</source>
        <translation>“打印”会使之前的胸卡作废。</translation>
    </message>
    <message>
        <source>“{name}” is open; save it to keep it in the event.</source>
        <translation>“{name}”已打开；保存后才会留在活动中。</translation>
    </message>
    <message>
        <source>“{name}” is saved.</source>
        <translation>“{name}”已保存。</translation>
    </message>
    <message>
        <source>“{name}” is the badge of {title} now.</source>
        <translation>“{name}”现在用于 {title}。</translation>
    </message>
    <message>
        <source>“{name}” is the program's own again.</source>
        <translation>“{name}”已恢复为程序自带的版本。</translation>
    </message>
    <message>
        <source>“{name}” was changed and not saved.</source>
        <translation>“{name}”已更改但未保存。</translation>
    </message>
    <message>
        <source>“{name}” was removed from the event.</source>
        <translation>“{name}”已从活动中移除。</translation>
    </message>
    <message>
        <source>● not saved</source>
        <translation>● 未保存</translation>
    </message>
    <message numerus="yes">
        <source>✓ %n badges wait for the printers: see “Printing”.</source>
        <translation>
            <numerusform>✓ %Ln 张胸卡等待打印：见“打印”。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>✓ %n page(s) are in {file}.</source>
        <translation>
            <numerusform>✓ %Ln 页已保存到 {file}。</numerusform>
        </translation>
    </message>
    <message>
        <source>✓ Erased here. The server and the other desks follow as soon as they are in touch.</source>
        <translation>✓ 已在此处删除。服务器和其他服务台联网后也会删除。</translation>
    </message>
    <message numerus="yes">
        <source>✓ Nothing is wrong with %n badges.</source>
        <translation>
            <numerusform>✓ %Ln 张胸卡均无问题。</numerusform>
        </translation>
    </message>
    <message>
        <source>✓ Nothing is wrong with this badge.</source>
        <translation>✓ 这张胸卡没有问题。</translation>
    </message>
    <message>
        <source>✓ The badge is out</source>
        <translation>✓ 胸卡已打印</translation>
    </message>
    <message>
        <source>✓ The badge is out.</source>
        <translation>✓ 胸卡已打印。</translation>
    </message>
    <message>
        <source>✓ The badge is out. Look at it: {flaw}</source>
        <translation>✓ 胸卡已打印。请查看：{flaw}</translation>
    </message>
    <message>
        <source>✓ The import of {file} is undone: {parts}.</source>
        <translation>✓ 已撤销 {file} 的导入：{parts}。</translation>
    </message>
    <message>
        <source>✓ The new badge is out; the one before is void.</source>
        <translation>✓ 新胸卡已打印；旧卡作废。</translation>
    </message>
    <message>
        <source>✓ The page is out.</source>
        <translation>✓ 页面已打印。</translation>
    </message>
    <message>
        <source>✓ The settings are saved.</source>
        <translation>✓ 设置已保存。</translation>
    </message>
    <message>
        <source>✓ The test badge is out. Scan its code, too.</source>
        <translation>✓ 测试胸卡已打出。请也扫描其二维码。</translation>
    </message>
    <message>
        <source>✓ The test code was read.</source>
        <translation>✓ 测试码已读取。</translation>
    </message>
    <message>
        <source>✓ Ticked: {name}</source>
        <translation>✓ 已勾选：{name}</translation>
    </message>
    <message>
        <source>✓ {file} is imported. It can be undone at any time.</source>
        <translation>✓ {file} 已导入。可随时撤销。</translation>
    </message>
    <message>
        <source>✓ {file} is written</source>
        <translation>✓ 已写入 {file}</translation>
    </message>
</context>
</TS>
