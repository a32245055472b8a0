"""Run by the Python of the system, which has LibreOffice's module `uno`: points LibreOffice's option for a LanguageTool
server at an address, lets it check a text, and prints what it got as JSON. Arguments: a folder for its profile, the
address, the text."""

import json
import subprocess
import sys
import time

import uno
from com.sun.star.beans import PropertyValue
from com.sun.star.lang import Locale

OPTION = "/org.openoffice.Office.Linguistic/GrammarChecking/LanguageTool"


def connected(name):
    """The office program's context, once it has started."""
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
    for _ in range(120):
        try:
            return resolver.resolve(f"uno:pipe,name={name};urp;StarOffice.ComponentContext")
        except Exception:
            time.sleep(0.5)
    raise SystemExit("LibreOffice does not start.")


def main(profile, address, text):
    name = f"contralint{time.time_ns()}"
    command = ["soffice", f"-env:UserInstallation=file://{profile}", "--headless", "--norestore"]
    with subprocess.Popen([*command, f"--accept=pipe,name={name};urp;"], stdout=subprocess.DEVNULL) as office:
        try:
            context = connected(name)
            services = context.ServiceManager
            provider = services.createInstanceWithContext("com.sun.star.configuration.ConfigurationProvider", context)
            path = PropertyValue(Name="nodepath", Value=OPTION)
            option = provider.createInstanceWithArguments(
                "com.sun.star.configuration.ConfigurationUpdateAccess", (path,)
            )
            option.setPropertyValue("BaseURL", address)
            option.setPropertyValue("IsEnabled", True)
            option.commitChanges()
            checker = services.createInstanceWithContext("org.openoffice.lingu.LanguageToolGrammarChecker", context)
            result = checker.doProofreading("1", text, Locale("en", "US", ""), 0, len(text), ())
            found = [
                {
                    "text": text[each.nErrorStart : each.nErrorStart + each.nErrorLength],
                    "message": each.aFullComment,
                    "suggestions": list(each.aSuggestions),
                }
                for each in result.aErrors
            ]
            print(json.dumps(found))
            services.createInstanceWithContext("com.sun.star.frame.Desktop", context).terminate()
            office.wait(30)
        finally:
            office.kill()


main(*sys.argv[1:])
