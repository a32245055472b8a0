"""The moments that a page mentions, as they are drawn."""

from checker.analysis import Reading
from checker.formats.open import read_text
from checker.timeline.moment import MomentKind
from checker.timeline.picture import find_moments


def test_the_publication_date_comes_first_and_each_date_once():
    text = "---\ndate: 2015-05-19\n---\nThe fair was held on 9 May 2015. It will be held on 8 May 2016. Born in 1999.\n"
    document = read_text(text, "page.md")
    moments = find_moments(Reading(document))
    assert [(each.kind, document.source.slice(each.span)) for each in moments] == [
        (MomentKind.WRITING, "2015-05-19"),
        (MomentKind.PAST, "9 May 2015"),
        (MomentKind.FUTURE, "8 May 2016"),
        (MomentKind.UNDATED, "1999"),
    ]
    assert all(each.first <= each.last for each in moments)
    assert moments[3].last - moments[3].first == 364
