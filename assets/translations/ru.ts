<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru_RU" sourcelanguage="en">
<context>
    <name>core</name>
    <message>
        <source>(status {0})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A PIN is six digits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A badge cannot be moved that far: write millimetres, such as 1.5.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A badge cannot be turned by {0} degrees: write 0, 90, 180 or 270.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A browser may only read the figures: pair a desk for the rest.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A cell that begins in row {0} of {1} does not end: a quote was opened and never closed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A code of {0} characters is too long for a QR code; use a shorter one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A desk locks after 1 to {0} minutes, or never (0).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A label of {0} × {1} dots cannot be printed: choose another size.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A label of {0} × {1} dots is too large: choose a smaller one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A later badge has taken its place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A name in it is empty or longer than 512 characters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A new badge is on its way to the printer already: wait for it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A page to calibrate with has sides of {0} to {1} mm: choose such a size.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A reprint has taken its place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A sheet of {0} does not take {1} of {2}: choose another sheet, or none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A sheet of {0} has {1} columns: it is no roster.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A sheet of {0} reaches over {1} columns and {2} rows: delete what is empty beside and below the roster, or save the roster as CSV.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A text holds a character that the database cannot keep: remove it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A volunteer may not check people in: send them to a desk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A volunteer may not register guests: send them to a desk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A volunteer may not take back an admission: ask at a desk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All of them have a badge already, or one is on its way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>And {0} more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another desk has printed this badge meanwhile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another entry has the same id.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another program holds the database: try again in a moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At most {0} {1} at once; these are {2}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Badge template “{0}” has a mistake: {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Badge template “{0}” has a number or a table that is far too long; write it as docs/templates.md says.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Badge template “{0}” is longer than {1} characters; remove what it repeats.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Badge template “{0}” is no TOML file: {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Badge template “{0}” is of version {1}, and this program knows {2}; update the program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Category “{0}” names zone “{1}”, which the event does not have.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Category “{0}” requires “{1}”; what can be required is: {2}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connection refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connection timed out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Desk {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Device or resource busy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entry {0} at position {1} is damaged: {2}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File exists</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File name too long</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For {0} ({1}), “{2}” was taken.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From the left and the top edge of the paper to the mark {0}: add {1} minus that to the printer's offset.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Headcounts cannot be grouped by “{0}”, only by {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Input/output error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Is a directory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It cannot be made sense of.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It cannot be read: {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It holds characters that are none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is a link or no file, which is not followed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is damaged in the archive: pack it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is larger than 20 MB; save it smaller.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is larger than 64 KiB.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is locked with a password: pack it without one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is no PNG or JPEG picture; save it as one of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It may show {0}{1}: call the file after the ticket code.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It unpacks to far more than a picture does; it was not unpacked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its hash does not match what it says.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its id is not 128 bits in hexadecimal digits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its path leads out of the archive; it was not unpacked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its personal part is damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its time is out of range.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measure with a ruler on the paper: from its left edge to the mark {0}, and from its top edge to the mark {1}. Add to the printer's offset, in mm: to the right {2} minus the first, down {3} minus the second. Then print this page again: both must be {4}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No backup could be made in {0}: {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No backup is made: it needs {0} MiB free on the disk of the data folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No font has {0} in “{1}”; write it in other letters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No key to sign tickets with is here: sign them in the data folder where the event was made, or make a new key there with “codes --rotate”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No printer called {0} is in this network: check how it is written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No printer has {0} dots to the inch: write 203, 300 or 600.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No printer of this desk takes badges for “{0}”{1}: set one up for them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No route to host</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No space left on device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No such device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No such file or directory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody knows whether this badge came out: look for it at the printer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody knows whether this badge came out: say that first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None of the address's database servers takes writes: start the main one, or promote its standby.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not a directory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed: the participant has these data already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only a supervisor may change badge templates: call one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only a supervisor may change settings: call one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only a supervisor may change the roster: call one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only a supervisor may close a desk: call one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only a supervisor may export data: call one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only a supervisor may have this badge printed once more: call one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only a supervisor may issue tickets: call one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only a supervisor may let somebody in against the rules: call one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only a supervisor may let somebody into a full zone: call one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only a supervisor may pair desks: call one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only a supervisor may print badges in batches: call one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only a supervisor may reset a rehearsal: call one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only a supervisor may send messages to desks: call one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only a supervisor may settle a conflict: call one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only a supervisor may take back what somebody else admitted, or more than 15 minutes ago: call one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Operation not permitted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Others may read {0}: set its mode to 0600.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Permission denied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Position {0} is missing before entry {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read-only file system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Row {0} cannot be the row of headings: it is empty or too far down.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Row {0} of {1} has {2} cells: it is no roster.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SQLite {0} can damage the database: install 3.51.3 or newer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody else saved “{0}” meanwhile: duplicate yours under another name, or open theirs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sync failed unexpectedly; the log says why. The desk works on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the badge that is out from the printer: it waits for that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is not the right PIN.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The address lacks the certificate's fingerprint: use the whole link that the server shows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The badge could not be made; look into the program's log.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The badge could not be made; the log says why.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The badge is no PDF that can be read: make it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The badge to be printed is no PDF: print it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The body is nested too deeply to be a message of ours.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The body of this “{0}” entry is damaged: {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The check sum of this label is wrong: it was damaged on its way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The clock of {0} is {1} {2}. Set it right.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The code on a card has at least {0} characters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The colour of category “{0}” must look like #33658a.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The compressed dots of this label are damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The compressed dots of this label are not written as ZPL has them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection to the database server was lost: try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection to {0} broke while it was sent this badge: look whether it came out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The counter stands at position {0}, and the last entry's is {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The data folder cannot be written: check its permissions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database cannot be opened: check that the data folder exists and may be written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database in {0} is damaged and cannot be rebuilt ({1}): free some space or close other programs that use it, then start again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database in {0} was damaged and does not tell any more which desk it was: pair another folder with the server (“pair” with --data).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database is busy with another write for long: try again in a moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database is damaged: a table is missing; restore it from a backup.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database is damaged: restore it from a backup or from the server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database is encoded in {0}: make one with the encoding UTF8.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database is in use by another program: close it, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database of {0} is damaged. Start the program there again, and it is rebuilt.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database of {0} was damaged and was rebuilt.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database of {0} was damaged and was rebuilt. {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database server cannot be reached: check that it runs and that its address is right.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database server has no connection left: raise its limit or stop others.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database server is starting or stopping: try again in a moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database server refused the user: check the user name and the password in the database's address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database server reported an error: look into its log.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database server took too long to answer: try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database server waited too long for the program: try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database server was stopped: start it, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database server's disk is full: free some space there, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database user may not do this: let the user own the database.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database was closed already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database was damaged and has been rebuilt ({0}); sync brings back what the server has, and the damaged files are in {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database's address must look like postgresql://user@host/name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The desk has no printer “{0}” any more: look whether this badge came out there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The desk needs an id and a name of up to 100 characters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The digest of its personal part does not match.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk is full: free some space, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk of {0} is full or nearly so. It goes on for some hundred scans: free some space now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk reported an error: move the data folder to another disk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The dots of this label are not written as ZPL has them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The entries of participant {0} cannot be folded: {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The entry could not be recorded: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The event has no badge template “{0}” of its own; it has: {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The event has no category “{0}”; it has: {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The event has no key to sign tickets with: make one with “codes --rotate”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The event has no key “{0}” for tickets; it has: {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The event has no zone “{0}”; it has: {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The event has {0} badge templates, the most there can be; remove one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The event needs a name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file does not open with this event's key: it was written by a place that is not of this event, or by one that was paired with another server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is damaged or was cut off: have it written again. Nothing was taken from it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is of another event than “{0}”: nothing was taken from it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file of the database is damaged ({0}): restore it from a backup or from the server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file of the database is damaged: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file says that it is of desk “{0}”, but that desk did not sign it: nothing was taken.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The headcount {0} “{1}” is kept as {2} and should be {3}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The id of operator “{0}” must be up to 32 hexadecimal digits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The import was stopped: nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The journal was reset while it was written to the file: write it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key file {0} cannot be read: restore it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key file {0} is damaged: restore it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The line to the printer at {0} broke: look whether it is on, and at its cable.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The line to the printer broke while it was sent this badge: look whether it came out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The modules of the code are only {0} mm wide; give it more room.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name is empty; write one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name is missing: write at least a name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name of an operator has 1 to {0} characters that can be shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name or the category of {0}… is too long for a signed ticket: give them a plain one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name runs over several lines: a quote before it may not have been closed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The participant could not be recorded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The passphrase is missing: set CHECKIN_PASSPHRASE or choose another place for the key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The photo “{0}” cannot be read; allow it or put it there anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The photo “{0}” is larger than 20 MB; save it smaller.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The photo “{0}” lies outside the event's folder {1}; put it there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture of a label is broken: it has dots beyond its right edge.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture of a label is broken: it has more or fewer dots than it says.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture “{0}” has too many pixels ({1}); save it smaller.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture “{0}” is damaged or incomplete; save it anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture “{0}” is larger than 20 MB; save it smaller.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The pictures of all badge templates together are larger than {0} MB; save the largest ones smaller.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The print head is open: close it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The print head is too cold: wait until it has warmed up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The print head is too hot: wait until it has cooled down.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The print queue does not know this badge: look at it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The printer answers nonsense; the log says what.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The printer answers something else than its state: set it to the language ZPL.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The printer at {0} cannot be reached: switch it on, and look at its cable and the network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The printer at {0} cannot be reached: {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The printer at {0} does not answer: {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The printer at {0} does not let this desk print (HTTP {1}): check its address and who may print there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The printer at {0} does not stop talking: start it anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The printer at {0} does not tell how it is (status {1}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The printer at {0} failed (HTTP {1}): start it anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The printer at {0} takes no calls: switch it on, or end what else prints on it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The printer does not say how it is: look for labels, ribbon, an open print head, and its power.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The printer does not say that it gave this badge back: look for it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The printer failed while it was sent this badge: look whether it came out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The printer gave this badge up: print it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The printer has more labels than it can hold: wait until some are out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The printer has other labels to print as well.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The printer holds the beginning of a label whose end never came: if it stays so, switch it off and on again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The printer is paused: press its Pause button.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The printer says too little of its state: set it to the language ZPL.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The printer was switched off, or the line to it broke, before it said that this badge is out: look for it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The printer's answer ends too early or is damaged: start the printer anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The printer's answer has no number where there must be one: set it to the language ZPL.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The printer's answer is damaged: start the printer anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The printer's answer is neither yes nor no where it must be: set it to the language ZPL.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The printer's answer is nested too deeply: start the printer anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program ended while this badge was being sent: look whether it came out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The report can be .xlsx or .csv: give {0} one of these endings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The ribbon has run out: put in a new one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The row has more cells than there are headings: check its quotes and separators.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The running hash breaks at position {0}, entry {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same person stands in row {0} already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The scanner cannot be set like this: {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server at {0} cannot be reached.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server at {0} cannot be reached: the desk works on without it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server at {0} shows another certificate than the pairing code names: do not trust it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server at {0} speaks version {1} of the protocol and this desk {2}: update the older of the two.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server cannot use port {0} on {1} (is it in use?): choose another with --port.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server did not start; its log says why.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server does not know this desk: pair it with a new code.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server failed on this request; its log says why.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server has no database of that name: create it first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server was restored from a backup or replaced. The desks have sent again what it lacked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server's answer is damaged: try to pair once more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The settings file cannot be read: {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The settings have a mistake: {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sheet “{0}” of {1} is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sizes that this label names do not fit together.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The system's keyring did not take the key: unlock it, or use a passphrase.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The system's keyring does not have the key of this data folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The system's keyring is locked: unlock it and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The template names the picture “{0}”, which the event does not have; it has: {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The template shows the picture “{0}”, which the event does not have: add it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text for “{0}” is too long or has characters that cannot be shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The ticket code is longer than 512 characters or cannot be printed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The ticket code {0} belongs to row {1} already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The ticket code {0} belongs to {1} already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The tickets of this participant were revoked {0} times: block them instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The tickets of {0} were revoked {1} times: give them a plain ticket.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The {0} is longer than 2,000 characters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no labels left: put in a new roll.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There cannot be fewer than no sheets: count again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is a database already at {0}; choose another data folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is a key already at {0}: move it away if nothing needs it any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is an operator “{0}” already, here now or before: choose another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is another picture “{0}” in {1} already; choose another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no admission to undo: this participant was not admitted here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no badge template “{0}”; there are: {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no category “{0}”; there are: {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no column “{0}”; there are: {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no database at {0}: make an event there first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no encoding “{0}”; there are: {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no field “{0}” to write; there are: {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no field “{0}”; there are: {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no file in {0}: name the folder or ZIP archive with the photos.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no file {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no folder or ZIP file {0}: check its name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no folder {0}: make an event with “init”, or join a server with “pair”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no import to undo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no label or sheet of that size: write width and height in millimetres.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no operator “{0}”; there are: {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no participant “{0}”: look them up by name first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no photo “{0}” here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no photo “{0}” in {1}; put it there or clear the field.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no photo; take or add one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no printer at {0}: check its address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no sheet “{0}”; there are: {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This PIN is the first that anybody tries: choose another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This badge is on its way to the printer already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This badge may have come out: say in the print queue whether it did.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This badge was moved to another printer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This badge was not sent to {0}: name one that was.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This badge was printed again {0} times already, and a {1} may do so {2} times: call a supervisor.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This badge was printed already: reprint it with a reason.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This badge was taken off the print queue.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This badge {0}: look at the print queue again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This cannot be the name of a file: choose another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This data folder has no event yet: make one with “init” or pair it with a server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This data folder is locked with a passphrase: set CHECKIN_PASSPHRASE to it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This data folder was opened for reading only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This database has no event yet: make one with “init” or pair a desk that has one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This database server only reads: give the address of the main one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This database was made by a newer version of the program (schema {0}, this one knows {1}): update the program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This desk gets its badge templates from the server: export this one as a file, and import it there with “templates import”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This desk gets the event's keys from its server: change them in the server's data folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This desk has no printer “{0}”; it has: {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This desk has no printer: choose one first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This desk has no server yet: pair it with one first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is no answer of a printer: check its address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is no file of entries of Checkin Desk: choose another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not a label that this program wrote.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not the photo of this name: a JPEG of up to 300 kB, called after its content.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This key or passphrase does not open the database (or the file is no database of this program).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This label has fewer dots than it says.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This label has more dots than it says.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This label has more or fewer dots than it says.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This label is larger than any printer takes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This pairing code is wrong, used already or older than ten minutes: get a new one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This participant is not on the roster any more: cancel the badge.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This participant is not on the roster of this desk yet: let it sync first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This server keeps no photos.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This server speaks version {0} of the protocol and the desk {1}: update the program on the older of the two.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tickets cannot be valid until {0}: name a day before 2106.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tickets cannot be valid until {0}: name a day from 1970 to 2105.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too many open files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too many requests at once: wait a moment, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too many wrong PINs: try again in {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too many wrong pairing codes: wait a minute, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two categories have the same key; every category needs its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two copies of {0} are at work. Pair one of them anew, so that it gets a name of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two operators have the same id; every one needs their own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two printers have the same name: give every one its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two zones have the same key; every zone needs its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What answers at {0} is not a Checkin Desk server: check the address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is kept of participant {0} is not what the entries say.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whoever is registered as “{0}” needs: {1}. Fill it in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write in a few words why the badge is printed again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a JSON file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a PNG may have {0} million, a JPEG {1} million</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a badge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a side of the badge is {0} mm and must be from {1} to {2}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a text in quotes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a web page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an XML file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>check that it is switched on and connected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>desk {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>does not fit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>element {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>element {0} ({1})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>element {0}, {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fits only with words broken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is at the printer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is being sent to the printer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it has {0} elements, and may have {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it has {0} printers, and may have {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>may have come out or not</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no organisation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of {0} × {1} mm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>part {0}, {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>payloads.{0} must be up to {1} names, none of them empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>printer {0} (“{1}”)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>slow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>so many badges</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the colour of {0} must look like #33658a, or be category or on_category</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the template has the key “{0}”, which there is not</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the template lacks the key “{0}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>true or false</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waits in the queue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>was cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>was not printed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} asks for the field “{1}”, which there is not</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} cannot be made ({1}); choose another place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} cannot be made: {1}. Choose another folder with --data.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} cannot be reached: check that it is switched on and connected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} cannot be reached: {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} cannot be read ({1}): check its name and the stick.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} cannot be read ({1}); choose another file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} cannot be read ({1}); choose another picture.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} cannot be read: restore it from a backup.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} cannot be read: {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} cannot be written ({1}): choose another place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} cannot be written ({1}): make room or allow it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} cannot be written ({1}): the next batch of changed badges will contain these again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} cannot be written ({1}); choose another place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} cannot be written ({1}); make room there or choose another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} cannot be written: check its permissions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} cannot be {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} defines XML entities, which no spreadsheet does: save the roster again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} does not know this badge any more: look whether it came out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} does not print: look what it shows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} does not say what it made of this badge: look whether it came out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} does not take sheets of {1} × {2} mm: set its stock in its profile, or print on another printer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} does not take this badge{1}. Check the printer, then print it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} does not tell what became of this badge (status {1}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} entries at {1} are of a newer version. Update the program to make use of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} entries from the damaged file, {1} more from the backup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} entries of this desk were not sent yet: let it sync, or take them along with “export-entries”, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} entries were set aside at {1}, because they are damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} files are called after {1} ({2}): leave only one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} gave this badge up after it had begun: look whether it came out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} gave this badge up: print it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} has a badge size that is none: write width and height in millimetres</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} has a brace without its other half; write {{{{ for a brace itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} has a jam: open it, take the badge out and close it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} has a length or an angle that is no number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} has a line of more than a million characters: it is no roster.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} has a mistake: {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} has a number or a table that is far too long: shorten it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} has a square bracket without its other half; write [[ for a bracket itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} has an id of another program, “{1}”: give them a plain ticket.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} has headings and no rows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} has no {1}: it is no data folder, or the file was lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} has stopped{1}. Look at the printer, then start it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} has the key “{1}”, which there is not</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} has the name of another one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} holds NUL bytes, as no text does: save the roster as XLSX or CSV again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} holds an event already: choose another folder with --data.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} holds another event: pair a new folder with --data.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} holds more than 256 MB of text: save the roster as CSV.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} holds more than {1} files: take them in several steps.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} holds no event.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} holds no event: make one with “init”, or join a server with “pair”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} holds this badge back: release it there, or cancel it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is a binary workbook (XLSB): save it as XLSX.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is a folder: choose a file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is a number out of range</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is busy: the badge is sent as soon as it is free.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is damaged and no spreadsheet that can be read: save it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is in no encoding that can be read: save it as UTF-8.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is in use by another copy of the program: close that one, or choose another with --data.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is larger than 2 MB, which no badge template is; choose another file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is locked with a password: save it without one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is longer than {1} characters: remove what it repeats.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is no TOML file: {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is no folder and no ZIP archive that can be read: pack it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is no roster: no column is headed Name, ФИО or the like; name the column with --map name=COLUMN if there is one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is no spreadsheet that can be read: save it as XLSX or CSV again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is no spreadsheet: save the roster as XLSX, ODS or CSV.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is no text in UTF-8, as a badge template is; choose another file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is not in the encoding {1} throughout: save it as UTF-8, or choose another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is of an Excel older than 1995: open it there and save it as XLSX.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is of version {1}, and this program knows {2}: update the program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is on the back, and the badge has none: its form is “single”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is open: close it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is out of badges: load new ones.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is out of ink or ribbon: change it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is paused: have it go on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is {1}, not a spreadsheet: open it in a spreadsheet program, save it as XLSX.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} lacks the key “{1}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} must be {1} and is {2}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} names the field “{1}”, and there are only: {2}, and {3}… for further columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} names the font “{1}”, and there is only: {2}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} needs 1 to 20 lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} needs 1 to {1} parts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} needs 4 ≤ smallest_pt ≤ size_pt ≤ 500</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} needs a gap_mm of 0 or more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} needs a name of 1 to {1} letters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} needs a rotation from -360 to 360</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} needs a tighten from 0 to 0.1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} needs a {1} from 0 to {2}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} needs an address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} needs sides of more than 0 mm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} needs sides of which one is more than 0 mm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} needs the name of a picture, without folders, or “{1}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} people are called “{1}” (also: {2}); mind whose badge it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} position {1} cannot be read: the page that it lies on is damaged ({2}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} reaches beyond the badge of {1} × {2} mm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} says that this badge came out with errors: look at it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} says to unpack to more than 50 GB: unpack it yourself and name the folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} takes no badges: have its queue accept jobs again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} unpacks to more than 500 MB: save the roster as CSV.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} unpacks to more than it says: save the roster again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} was restored from a backup. What it had not sent before may be lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}, part {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}/#code={1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}: start the program, which rebuilds the database.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{0}” cannot be a Code 128, which takes up to {1} Latin letters, digits and signs; use a QR code.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{0}” cannot be the name of a badge template; write up to {1} letters, digits and spaces.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{0}” cannot separate cells: name one character.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{0}” fits only at {1} pt; shorten it or choose a template with more room.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{0}” fits only on {1} lines; shorten it or choose a template with more room.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{0}” is all in capitals; write it as it is read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{0}” is no PNG or JPEG picture; save it as one of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{0}” is no address of a printer: it looks like ipp://localhost:631/printers/badges.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{0}” is no address of a server: it looks like http://192.168.0.10:8420.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{0}” is no address of the label printer {1}: it looks like 192.168.1.50:9100.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{0}” is no status; there are: {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{0}” is no time zone; write one like Europe/Moscow.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{0}” is the badge of {1}: give them another template first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{0}” {1}; shorten it or choose a template with more room.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui</name>
    <message numerus="yes">
        <source>%n at the printer</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n badges left</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries wait to be sent</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not printed</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to look at</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>A newer badge was printed. Take this one away and ask for the new one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Admitted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Admitted at one desk, cancelled at another</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Admitted twice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Already in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another program has the keyboard: click into this window.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arabic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Badge replaced at {stamp}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By category</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By organisation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By region</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Caps Lock is on: switch it off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Characters that no font has</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Codes too dense to be scanned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connected, {waiting}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Corrected differently</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do not admit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>English (US)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter or Tab</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First admitted at {stamp}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>French (AZERTY)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>German (QWERTZ)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Goodbye</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Greek</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hebrew</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many badges are loaded is not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Names all in capitals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Namesakes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No badge can be made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No badge was printed here yet; one from an advance batch becomes void.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No printer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No server: this desk works alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody found. Try fewer letters, or register the guest.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody is spelt so. These are similar:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody known here signed this ticket. Scan again, or look the guest up by name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody on the roster has this code. Look the guest up by name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not recorded as inside, so there is nothing to leave.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing (a short pause)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing comes from the serial port: plug the scanner in, or set it up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to print</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Offline since {time} UTC: the desk works on, {waiting}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Offline: the desk works on, {waiting}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paused: it gets nothing until it is resumed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Photos missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Printed again {count} × already, as often as you may: call a supervisor.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Printed again {count} × so far; you may up to {most} ×.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read with another keyboard layout it is somebody else's. Set up the scanner (below), then scan again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read: {parts}.{caps} Scan it once more to check, or save.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Registration desk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Revoked at {stamp}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Russian</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scanner at {port}: no answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scanner: listening</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scanner: paused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scanner: paused, click here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scanners are left alone: what they send goes where the cursor is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scans are heard wherever the cursor is. Click to pause or to set up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something on it was wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Supervisor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tab</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text that does not fit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text that is hard to read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The badge is damaged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The badge was lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The codes of several people are in it. Look the guest up by name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key that signed this ticket is used no longer. Ask for the newer ticket.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The registration was cancelled. Send the guest to a supervisor.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same code was read again: this is still one scan.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This category may not enter here. Show the way to the right entrance.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This participant is blocked. Call a supervisor.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This ticket is for another event. Look the guest up by name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This ticket is forged: its signature does not match. Call a supervisor.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This ticket is no longer valid: its time is over. Send the guest to a supervisor.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This ticket was misread or altered. Scan it again, or look the guest up by name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This ticket was revoked. Ask for the newer one, or call a supervisor.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This was no code. Clean the glass, turn up the phone's brightness and scan again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two valid badges</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ukrainian</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unknown code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unreadable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Void badge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Volunteer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Was let in before. If that was somebody else, call a supervisor.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>and %n before</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>another reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at the printer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>blocked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <translation>dd.MM.yyyy</translation>
    </message>
    <message>
        <source>damaged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>did it come out?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ends with: {ending}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>everything is sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>expected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>inside {since}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is being sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>keyboard: {layout}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>look whether %n came out</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>namesake · ask for the code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>namesake · {apart}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not printed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>paused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>prefix “{text}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>registered twice? same e-mail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>registered twice? same organisation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>registered twice? same phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>similar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>suffix “{text}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>void</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>was here {since}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>wrong data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{left}, empty about {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} %</source>
        <translation>{number} %</translation>
    </message>
    <message>
        <source>{time}, desk {desk}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{time}, desk {desk} by {operator}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✓ The badge is out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✓ The badge is out. Look at it: {flaw}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
