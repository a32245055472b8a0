"""Chinese words that announce: what they speak of was still to come when they were written."""

from __future__ import annotations

from checker.lang import patterns as re

#: A mark of a plan that holds: no wish, nothing that was once planned.
ANNOUNCED = re.compile(r"(?:(?<!原)将|即将|(?<!原)拟[于在]?|(?<!原)定[于在]|预[计定][于在]?|将至)\Z")
#: Before such a mark: somebody else's words of an earlier day, or what was meant for a past.
EARLIER = re.compile(r"原[本先来定计拟]|此前|早前|曾|当时|本来|最初|起初|宣布|表示|称|说|报道|是否|如果|若")
#: What parts a mark of a plan from a date of another clause.
PAUSE = re.compile(r"[,，。;；:：!?！？()（）]|而|但|并且")
#: Between a date that opens its sentence and the mark: a subject, no other clause.
SUBJECT = re.compile(r"[^。;!?:,，；！？：\n]{0,24},?[^。;!?:,，；！？：\n]{0,12}")
