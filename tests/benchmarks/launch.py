"""Runs a command to its end and writes what it took: ``python -I -S launch.py REPORT SECONDS COMMAND...``.

REPORT is the number of an open file, which gets seconds of the clock, seconds of processors, peak memory in MB and the
exit status; -1 means a command that was ended after SECONDS, 127 for one that is not there. This is a process of
its own, and small, since what the system reports as the peak memory of a process begins with that of its parent.
"""

import os
import signal
import sys
import time

report, allowed, command = int(sys.argv[1]), float(sys.argv[2]), sys.argv[3:]
start = time.perf_counter()
child = os.fork()
if not child:
    try:
        os.setsid()
        os.close(report)
        os.execvp(command[0], command)
    except OSError as error:
        os.write(2, f"{command[0]}: {error.strerror}\n".encode("utf-8", "replace"))
    os._exit(127)

late = False


def end(*_: object) -> None:
    global late
    late = True
    os.killpg(child, signal.SIGKILL)


signal.signal(signal.SIGALRM, end)
signal.setitimer(signal.ITIMER_REAL, allowed)
_, status, used = os.wait4(child, 0)
seconds = time.perf_counter() - start
code = -1 if late else os.waitstatus_to_exitcode(status) % 256
os.write(report, f"{seconds} {used.ru_utime + used.ru_stime} {used.ru_maxrss / 1024} {code}\n".encode())
