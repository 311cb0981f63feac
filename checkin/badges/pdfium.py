"""PDFium may be used by one thread at a time: whoever uses it holds this lock."""

import threading

PDFIUM = threading.Lock()
