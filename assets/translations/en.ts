<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="en">
<context>
    <name>ui</name>
    <message numerus="yes">
        <source>%n as they are</source>
        <translation>
            <numerusform>%Ln as they are</numerusform>
            <numerusform>%Ln as they are</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n at the printer</source>
        <translation>
            <numerusform>%Ln at the printer</numerusform>
            <numerusform>%Ln at the printer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n badge(s) count as taken by {proxy}. Are they with you again, or was that a mistake?</source>
        <translation>
            <numerusform>%n badge counts as taken by {proxy}. Is it with you again, or was that a mistake?</numerusform>
            <numerusform>%n badges count as taken by {proxy}. Are they with you again, or was that a mistake?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n badge(s) handed over to {proxy}</source>
        <translation>
            <numerusform>%Ln badge handed over to {proxy}</numerusform>
            <numerusform>%Ln badges handed over to {proxy}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n badge(s) queued</source>
        <translation>
            <numerusform>%Ln badge queued</numerusform>
            <numerusform>%Ln badges queued</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n badges are in {where}.</source>
        <translation>
            <numerusform>%Ln badge is in {where}.</numerusform>
            <numerusform>%Ln badges are in {where}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n badges left</source>
        <translation>
            <numerusform>%Ln badge left</numerusform>
            <numerusform>%Ln badges left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n badges sent to printers of this desk</source>
        <translation>
            <numerusform>%n badge sent to a printer of this desk</numerusform>
            <numerusform>%n badges sent to printers of this desk</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cancelled, for others may know of them</source>
        <translation>
            <numerusform>%Ln cancelled, for others may know of them</numerusform>
            <numerusform>%Ln cancelled, for others may know of them</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cannot be taken</source>
        <translation>
            <numerusform>%Ln cannot be taken</numerusform>
            <numerusform>%Ln cannot be taken</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed</source>
        <translation>
            <numerusform>%Ln changed</numerusform>
            <numerusform>%Ln changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changes behind</source>
        <translation>
            <numerusform>%Ln change behind</numerusform>
            <numerusform>%Ln changes behind</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n check-in(s) taken back</source>
        <translation>
            <numerusform>%n check-in taken back</numerusform>
            <numerusform>%n check-ins taken back</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n checked in</source>
        <translation>
            <numerusform>%Ln checked in</numerusform>
            <numerusform>%Ln checked in</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n confirmed</source>
        <translation>
            <numerusform>%n confirmed</numerusform>
            <numerusform>%n confirmed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n could not be made: see why below.</source>
        <translation>
            <numerusform>%Ln could not be made: see why below.</numerusform>
            <numerusform>%Ln could not be made: see why below.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n elements</source>
        <translation>
            <numerusform>%Ln element</numerusform>
            <numerusform>%Ln elements</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries about them</source>
        <translation>
            <numerusform>%n entry about them</numerusform>
            <numerusform>%n entries about them</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries are written …</source>
        <translation>
            <numerusform>%n entry is written …</numerusform>
            <numerusform>%n entries are written …</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries unsent</source>
        <translation>
            <numerusform>%Ln entry unsent</numerusform>
            <numerusform>%Ln entries unsent</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries wait to be sent</source>
        <translation>
            <numerusform>%Ln entry waits to be sent</numerusform>
            <numerusform>%Ln entries wait to be sent</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n from silent desks</source>
        <translation>
            <numerusform>%n from silent desks</numerusform>
            <numerusform>%n from silent desks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hand-over(s) taken back</source>
        <translation>
            <numerusform>%n hand-over taken back</numerusform>
            <numerusform>%n hand-overs taken back</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left as they are, for something happened to them since</source>
        <translation>
            <numerusform>%Ln left as they are, for something happened to them since</numerusform>
            <numerusform>%Ln left as they are, for something happened to them since</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lines are in {file}.</source>
        <translation>
            <numerusform>%Ln line is in {file}.</numerusform>
            <numerusform>%Ln lines are in {file}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n merged</source>
        <translation>
            <numerusform>%Ln merged</numerusform>
            <numerusform>%Ln merged</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%Ln new</numerusform>
            <numerusform>%Ln new</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not printed</source>
        <translation>
            <numerusform>%Ln not printed</numerusform>
            <numerusform>%Ln not printed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not yet at the server</source>
        <translation>
            <numerusform>%Ln not yet at the server</numerusform>
            <numerusform>%Ln not yet at the server</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n others have this name.</source>
        <translation>
            <numerusform>%Ln other has this name.</numerusform>
            <numerusform>%Ln others have this name.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people have this name. Ask before you pick one.</source>
        <translation>
            <numerusform>%Ln person has this name. Ask before you pick one.</numerusform>
            <numerusform>%Ln people have this name. Ask before you pick one.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n put back</source>
        <translation>
            <numerusform>%Ln put back</numerusform>
            <numerusform>%Ln put back</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows</source>
        <translation>
            <numerusform>%Ln row</numerusform>
            <numerusform>%Ln rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n taken off</source>
        <translation>
            <numerusform>%Ln taken off</numerusform>
            <numerusform>%Ln taken off</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) must be put right before the doors open.</source>
        <translation>
            <numerusform>%Ln thing must be put right before the doors open.</numerusform>
            <numerusform>%Ln things must be put right before the doors open.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to look at</source>
        <translation>
            <numerusform>%Ln to look at</numerusform>
            <numerusform>%Ln to look at</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to settle</source>
        <translation>
            <numerusform>%Ln to settle</numerusform>
            <numerusform>%Ln to settle</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%Ln waiting</numerusform>
            <numerusform>%Ln waiting</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>And %n more.</source>
        <translation>
            <numerusform>And %Ln more.</numerusform>
            <numerusform>And %Ln more.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Cancelled, but for %n that had gone to the printers: see “Printing”.</source>
        <translation>
            <numerusform>Cancelled, but for %Ln that had gone to the printers: see “Printing”.</numerusform>
            <numerusform>Cancelled, but for %Ln that had gone to the printers: see “Printing”.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Check in %n ticked</source>
        <translation>
            <numerusform>Check in %n ticked</numerusform>
            <numerusform>Check in %n ticked</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Checking: %n badge(s) looked at …</source>
        <translation>
            <numerusform>Checking: %Ln badge looked at …</numerusform>
            <numerusform>Checking: %Ln badges looked at …</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of %n badges, {people} need a look.</source>
        <translation>
            <numerusform>Of %Ln badge, {people} needs a look.</numerusform>
            <numerusform>Of %Ln badges, {people} need a look.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The doors may open. %n thing(s) should be looked at.</source>
        <translation>
            <numerusform>The doors may open. %Ln thing should be looked at.</numerusform>
            <numerusform>The doors may open. %Ln things should be looked at.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This happens by itself in %n second(s).</source>
        <translation>
            <numerusform>This happens by itself in %n second.</numerusform>
            <numerusform>This happens by itself in %n seconds.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Tick all %n expected</source>
        <translation>
            <numerusform>Tick the %n expected</numerusform>
            <numerusform>Tick all %n expected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Void since then: %n earlier badges.</source>
        <translation>
            <numerusform>Void since then: %Ln earlier badge.</numerusform>
            <numerusform>Void since then: %Ln earlier badges.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Who takes %n badge(s)? This goes on record, and checks nobody in.</source>
        <translation>
            <numerusform>Who takes %Ln badge? This goes on record, and checks nobody in.</numerusform>
            <numerusform>Who takes %Ln badges? This goes on record, and checks nobody in.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>all %n desks heard from</source>
        <translation>
            <numerusform>the %Ln desk heard from</numerusform>
            <numerusform>all %Ln desks heard from</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n before</source>
        <translation>
            <numerusform>and %Ln before</numerusform>
            <numerusform>and %Ln before</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %Ln more</numerusform>
            <numerusform>and %Ln more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more to read</source>
        <translation>
            <numerusform>and %Ln more to read</numerusform>
            <numerusform>and %Ln more to read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more, in the list as a file</source>
        <translation>
            <numerusform>and %Ln more, in the list as a file</numerusform>
            <numerusform>and %Ln more, in the list as a file</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more: see “Printing”</source>
        <translation>
            <numerusform>and %Ln more: see “Printing”</numerusform>
            <numerusform>and %Ln more: see “Printing”</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>look whether %n came out</source>
        <translation>
            <numerusform>look whether %Ln came out</numerusform>
            <numerusform>look whether %Ln came out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{come} of %n awaited in particular have come</source>
        <translation>
            <numerusform>{come} of %Ln awaited in particular have come</numerusform>
            <numerusform>{come} of %Ln awaited in particular have come</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{names} and %n more</source>
        <translation>
            <numerusform>{names} and %Ln more</numerusform>
            <numerusform>{names} and %Ln more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{silent} of %n desks silent</source>
        <translation>
            <numerusform>{silent} of %Ln desks silent</numerusform>
            <numerusform>{silent} of %Ln desks silent</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>✓ %n badges wait for the printers: see “Printing”.</source>
        <translation>
            <numerusform>✓ %Ln badge waits for the printers: see “Printing”.</numerusform>
            <numerusform>✓ %Ln badges wait for the printers: see “Printing”.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>✓ %n page(s) are in {file}.</source>
        <translation>
            <numerusform>✓ %Ln page is in {file}.</numerusform>
            <numerusform>✓ %Ln pages are in {file}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>✓ Nothing is wrong with %n badges.</source>
        <translation>
            <numerusform>✓ Nothing is wrong with %Ln badge.</numerusform>
            <numerusform>✓ Nothing is wrong with %Ln badges.</numerusform>
        </translation>
    </message>
</context>
</TS>
