#!/usr/bin/python3
"""Opens every page, tab and dialog of Cairn and reads them as assistive technology does.

Usage: atspi_sweep.py CAIRN
Runs inside a private display and D-Bus (see atspi_sweep.sh). Fails when something that takes the
keyboard has no name or no role, a table has no headers, a page's name is not told, or a window's
title names a learner. It also edits and undoes while it holds on to what it has read, as a screen
reader does: rows that are gone may be asked, and the program must outlive that.
"""
import os
import subprocess
import sys
import tempfile
import time

import pyatspi

DEADLINE_S = 30
PAGES = ["Caseload", "Catalog", "Activity", "Settings"]
# Menu commands that open something without changing anything: what it is called, how it closes.
DIALOGS = [
    ("Search or run…", "Escape"),
    ("About Cairn", "Escape"),
    ("New caseload file…", "Escape"),
    ("Open…", "Escape"),
    ("New learner", "Escape"),
]
TABLES = {pyatspi.ROLE_TABLE, pyatspi.ROLE_TREE_TABLE}
BUTTONS = {pyatspi.ROLE_PUSH_BUTTON, pyatspi.ROLE_TOGGLE_BUTTON, pyatspi.ROLE_RADIO_BUTTON,
           pyatspi.ROLE_CHECK_BOX}
UNKNOWN_ROLES = {pyatspi.ROLE_INVALID, pyatspi.ROLE_UNKNOWN}


class Sweep:
    def __init__(self, application):
        self.application = application
        self.faults = []
        self.seen = 0

    def fault(self, place, thing, what):
        line = f"{place}: {thing.getRoleName()} {thing.name!r} (in {path_of(thing)}): {what}"
        if line not in self.faults:
            self.faults.append(line)

    def read(self, place, root):
        for thing in showing(root):
            self.seen += 1
            states = thing.getState()
            focusable = states.contains(pyatspi.STATE_FOCUSABLE)
            # Qt gives splitters and size grips none; they do not take the keyboard.
            if focusable and thing.getRole() in UNKNOWN_ROLES:
                self.fault(place, thing, "takes the keyboard and has no role")
            if focusable and not name_of(thing):
                self.fault(place, thing, "takes the keyboard and has no name")
            if thing.getRole() in TABLES:
                self.read_table(place, thing)

    def read_table(self, place, table):
        try:
            interface = table.queryTable()
        except NotImplementedError:
            self.fault(place, table, "is a table without the table interface")
            return
        if interface.nRows == 0 or place == "Details":
            return
        for column in range(interface.nColumns):
            if not interface.getColumnDescription(column):
                self.fault(place, table, f"column {column} has no header")


def name_of(thing):
    if thing.name:
        return thing.name
    for relation in thing.getRelationSet():
        if relation.getRelationType() == pyatspi.RELATION_LABELLED_BY:
            return relation.getTarget(0).name
    return ""


def path_of(thing):
    names = []
    up = thing.parent
    while up is not None and up.getRole() != pyatspi.ROLE_APPLICATION:
        names.append(up.name or up.getRoleName())
        up = up.parent
    return " < ".join(names[:4])


def showing(root):
    """Everything on the screen below root; of a long table only the first cells."""
    stack = [root]
    while stack:
        thing = stack.pop()
        if thing is None:
            continue
        try:
            states = thing.getState()
            if thing is not root and not states.contains(pyatspi.STATE_VISIBLE):
                continue
            if thing is root or states.contains(pyatspi.STATE_SHOWING):
                yield thing
            count = thing.childCount
            if thing.getRole() in TABLES | {pyatspi.ROLE_TREE, pyatspi.ROLE_LIST}:
                count = min(count, 60)
            stack.extend(thing.getChildAtIndex(i) for i in reversed(range(count)))
        except LookupError:
            continue  # gone while we looked


def wait_for(what, condition):
    end = time.monotonic() + DEADLINE_S
    while time.monotonic() < end:
        try:
            found = condition()
        except LookupError:
            found = None
        if found:
            return found
        time.sleep(0.05)
    raise SystemExit(f"waited {DEADLINE_S} s in vain for {what}")


def application_of(pid):
    desktop = pyatspi.Registry.getDesktop(0)
    for application in desktop:
        if application is not None and application.get_process_id() == pid:
            return application
    return None


def window_of(application):
    for window in application:
        if window is not None and window.getRole() == pyatspi.ROLE_FRAME:
            return window
    return None


def find(root, role, name):
    for thing in everything(root):
        if thing.getRole() == role and thing.name == name:
            return thing
    return None


def everything(root):
    stack = [root]
    while stack:
        thing = stack.pop()
        if thing is None:
            continue
        try:
            yield thing
            if thing.getRole() not in TABLES:
                stack.extend(thing.getChildAtIndex(i) for i in range(thing.childCount))
        except LookupError:
            continue


def press(thing):
    """As a screen reader does it; setting the focus is an action too, and comes first for some."""
    actions = thing.queryAction()
    names = [actions.getName(i) for i in range(actions.nActions)]
    for wanted in ("Press", "Toggle", "Switch"):
        if wanted in names:
            actions.doAction(names.index(wanted))
            return
    actions.doAction(0)


def menu_item(window, name):
    for role in (pyatspi.ROLE_MENU_ITEM, pyatspi.ROLE_CHECK_MENU_ITEM):
        item = find(window, role, name)
        if item is not None:
            return item
    return None


def press_key(name):
    keys = {"Escape": 0xFF1B, "Return": 0xFF0D}
    pyatspi.Registry.generateKeyboardEvent(keys[name], None, pyatspi.KEY_SYM)


def rail_button(window, name):
    return next((thing for thing in showing(window) if thing.name == name
                 and thing.getRole() in BUTTONS), None)


def visit_pages(sweep, window):
    for page in PAGES:
        button = rail_button(window, page)
        if button is None:
            sweep.faults.append(f"{page}: the rail has no such button")
            continue
        if not button.getState().contains(pyatspi.STATE_CHECKED):
            press(button)
        wait_for(f"the title of {page}", lambda: window.name == f"Cairn – {page}")
        time.sleep(0.3)
        sweep.read(page, window)


def visit_learner(sweep, window):
    press(menu_item(window, "Caseload"))
    wait_for("the caseload", lambda: window.name == "Cairn – Caseload")
    table = wait_for("the caseload's table", lambda: next(
        (t for t in showing(window) if t.getRole() in TABLES and t.queryTable().nRows > 0), None))
    names = [table.queryTable().getAccessibleAt(row, column).name
             for row in range(min(5, table.queryTable().nRows))
             for column in range(table.queryTable().nColumns)]
    table.queryComponent().grabFocus()
    press_key("Return")
    wait_for("a learner's page", lambda: window.name == "Cairn – Learner")
    tabs = [t for t in showing(window) if t.getRole() == pyatspi.ROLE_PAGE_TAB]
    if not tabs:
        sweep.faults.append("Learner: there are no tabs")
    for tab in tabs:
        press(tab)
        time.sleep(0.3)
        sweep.read(f"Learner, {tab.name}", window)
    title = window.name
    for name in names:
        if len(name) > 6 and name in title:
            sweep.faults.append("a window's title holds what stands in the caseload")


def ask_again(things):
    """What was read before an edit may be gone; to ask it must not harm the program."""
    for thing in things:
        try:
            thing.getState()
            _ = thing.name, thing.childCount, thing.parent
            thing.queryComponent().getExtents(pyatspi.DESKTOP_COORDS)
        except (LookupError, RuntimeError, NotImplementedError, AttributeError):
            continue


def open_tab(window, name):
    tab = find(window, pyatspi.ROLE_PAGE_TAB, name)
    press(tab)
    time.sleep(0.3)


def add_evidence(application, window):
    press(menu_item(window, "Add evidence…"))
    dialog = wait_for("the dialog of evidence", lambda: next(
        (w for w in application if w is not None and w.getRole() != pyatspi.ROLE_FRAME
         and w.getState().contains(pyatspi.STATE_SHOWING)), None))
    title = wait_for("the title's field", lambda: next(
        (t for t in everything(dialog) if t.getRole() == pyatspi.ROLE_TEXT
         and name_of(t).startswith("Title")), None))
    title.queryEditableText().setTextContents("Walked and edited")
    press(next(t for t in everything(dialog) if t.getRole() in BUTTONS
               and name_of(t) == "Add evidence"))
    wait_for("the end of the dialog", lambda: not is_showing(dialog))


def undo(window):
    press(next(t for t in everything(window) if t.getRole() == pyatspi.ROLE_MENU_ITEM
               and t.name.startswith("Undo")))


def edit_and_undo(sweep, application, window, process):
    """On each tab: walk, edit, ask what is gone, walk, undo, ask, walk."""
    for tab in ("Overview", "Credits and evidence", "Credentials"):
        open_tab(window, tab)
        before = list(showing(window))
        add_evidence(application, window)
        ask_again(before)
        sweep.read(f"{tab}, after an edit", window)
        after = list(showing(window))
        undo(window)
        time.sleep(0.3)
        ask_again(before)
        ask_again(after)
        sweep.read(f"{tab}, after undo", window)
        if process.poll() is not None:
            raise SystemExit(f"{tab}: Cairn ended with {process.returncode} after an edit")


def visit_dialogs(sweep, application, window):
    for name, key in DIALOGS:
        item = menu_item(window, name)
        if item is None:
            sweep.faults.append(f"{name}: no menu has it")
            continue
        press(item)
        dialog = wait_for(f"the dialog of {name}", lambda: next(
            (w for w in application if w is not None and w.getRole() != pyatspi.ROLE_FRAME
             and w.getState().contains(pyatspi.STATE_SHOWING)), None))
        time.sleep(0.2)
        sweep.read(name, dialog)
        press_key(key)
        wait_for(f"the end of {name}", lambda: not is_showing(dialog))


def is_showing(thing):
    try:
        return thing.getState().contains(pyatspi.STATE_SHOWING)
    except (LookupError, RuntimeError):
        return False  # gone with its window


def start(cairn, home):
    environment = dict(os.environ, QT_LINUX_ACCESSIBILITY_ALWAYS_ON="1", QT_QPA_PLATFORM="xcb",
                       XDG_CONFIG_HOME=home, XDG_DATA_HOME=home, LC_ALL="C.UTF-8")
    return subprocess.Popen([cairn, "--sample", "--as-of", "2026-10-01"], env=environment)


def main(cairn):
    with tempfile.TemporaryDirectory() as home:
        process = start(cairn, home)
        try:
            application = wait_for("Cairn", lambda: application_of(process.pid))
            window = wait_for("its window", lambda: window_of(application))
            sweep = Sweep(application)
            visit_pages(sweep, window)
            visit_learner(sweep, window)
            edit_and_undo(sweep, application, window, process)
            visit_dialogs(sweep, application, window)
        finally:
            process.terminate()
            process.wait(10)
    print(f"{sweep.seen} things read, {len(sweep.faults)} faults")
    for line in sweep.faults:
        print(line)
    return 1 if sweep.faults or sweep.seen < 100 else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
