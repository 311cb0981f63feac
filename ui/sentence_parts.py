"""Parts of which the core makes sentences: words and phrases that stand as values within others.

Whole sentences are gathered from the core's code; what is none of them by its looks is listed here.
"""

OF_SYSTEM = (
    "Permission denied", "Device or resource busy", "Connection refused", "File exists", "Input/output error",
    "Is a directory", "Too many open files", "File name too long", "No such device", "No such file or directory",
    "No space left on device", "Not a directory", "Operation not permitted", "Read-only file system",
    "Connection timed out", "No route to host",
)  # fmt: skip
"""What the operating system says of files and connections."""

OF_CORE = (
    # anomalies
    "this server", "This server", "desk {0}", "Desk {0}",    "{0} days", "{0} hours", "{0} minutes", "{0} s",
    "The database of {0} was damaged and was rebuilt.",
    # badges and their templates
    "no organisation", "a badge", "so many badges", "does not fit", "fits only with words broken",
    "a PNG may have {0} million, a JPEG {1} million",
    "a number", "a whole number", "a text in quotes", "a list", "a table", "true or false", "a date", "a time",
    "the template",
    "{0} has the key “{1}”, which there is not", "{0} lacks the key “{1}”", "{0} must be {1} and is {2}",
    "{0} cannot be {1}", "{0} is a number out of range",
    "element {0} ({1})", "element {0}", "element {0}, {1}", "{0}, part {1}", "part {0}", "part {0}, {1}",
    "it has {0} elements, and may have {1}", "{0} has a length or an angle that is no number",
    "{0} needs sides of which one is more than 0 mm", "{0} needs sides of more than 0 mm",
    "{0} needs a rotation from -360 to 360", "{0} reaches beyond the badge of {1} × {2} mm",
    "{0} is on the back, and the badge has none: its form is “single”", "{0} needs 1 to {1} parts",
    "{0} needs 4 ≤ smallest_pt ≤ size_pt ≤ 500", "{0} needs 1 to 20 lines", "{0} needs a gap_mm of 0 or more",
    "{0} needs a tighten from 0 to 0.1", "{0} names the font “{1}”, and there are only: {2}",
    "the colour of {0} must look like #33658a, or be category or on_category",
    "a side of the badge is {0} mm and must be from {1} to {2}", "{0} asks for the field “{1}”, which there is not",
    "{0} needs a {1} from 0 to {2}", "{0} needs the name of a picture, without folders, or “{1}”",
    "{0} has a brace without its other half; write {{{{ for a brace itself",
    "{0} has a square bracket without its other half; write [[ for a bracket itself",
    "{0} names the field “{1}”, and there are only: {2}, and {3}… for further columns",
    # printers
    "folder {0}",
    "{0} is out of badges: load new ones.", "{0} is out of ink or ribbon: change it.",
    "{0} has a jam: open it, take the badge out and close it.", "{0} is open: close it.",
    "{0} is paused: have it go on.", "{0} cannot be reached: check that it is switched on and connected.",
    "{0} does not print: look what it shows.", "check that it is switched on and connected", "(status {0})",
    "of {0} × {1} mm", "waits in the queue", "is being sent to the printer", "is at the printer", "is out",
    "was not printed", "may have come out or not", "was cancelled",
    "printer {0} (“{1}”)", "it has {0} printers, and may have {1}", "{0} needs a name of 1 to {1} letters",
    "{0} has the name of another one", "{0} needs an address",
    "{0} has a badge size that is none: write width and height in millimetres",
    # rosters and the event
    "No e-mail address", "No phone number", "Hidden characters were left out", "The event has no such category",
    "The event has no such track", "a web page", "an XML file", "a JSON file",
    "payloads.{0} must be up to {1} names, none of them empty",
)  # fmt: skip
"""Each is in the core's code, or is put together there of a name and what is said of it."""

PARTS = (*OF_SYSTEM, *OF_CORE)
