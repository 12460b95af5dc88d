"""Opens documents in a running LibreOffice, accepts or rejects all their tracked changes, and saves them as text.

Arguments: the name of the pipe on which LibreOffice listens, and a JSON file with a list of
{"document": URL, "text": URL, "changes": "accept" | "reject" | null}.
"""
import json
import sys
import time

import uno
from com.sun.star.beans import PropertyValue
from com.sun.star.connection import NoConnectException


def properties(**values):
    return tuple(PropertyValue(Name=name, Value=value) for name, value in values.items())


def connect(pipe):
    resolver = uno.getComponentContext().ServiceManager.createInstance("com.sun.star.bridge.UnoUrlResolver")
    for attempt in range(300):
        try:
            return resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
        except NoConnectException:
            time.sleep(0.2)
    raise SystemExit("LibreOffice does not answer.")


def main():
    context = connect(sys.argv[1])
    create = context.ServiceManager.createInstanceWithContext
    desktop = create("com.sun.star.frame.Desktop", context)
    dispatcher = create("com.sun.star.frame.DispatchHelper", context)
    try:
        with open(sys.argv[2], encoding="utf-8") as file:
            jobs = json.load(file)
        for job in jobs:
            document = desktop.loadComponentFromURL(job["document"], "_blank", 0, properties(Hidden=True))
            if document is None:
                raise SystemExit("LibreOffice does not open the document.")
            command = {"accept": ".uno:AcceptAllTrackedChanges", "reject": ".uno:RejectAllTrackedChanges"}.get(job["changes"])
            if command:
                dispatcher.executeDispatch(document.CurrentController.Frame, command, "", 0, ())
                if document.Redlines.hasElements():
                    raise SystemExit("LibreOffice left tracked changes.")
            document.storeToURL(job["text"], properties(FilterName="Text (encoded)", FilterOptions="UTF8,LF"))
            document.close(True)
    finally:
        desktop.terminate()


main()
