"""The line of every key and item, as a reader counts them; the keys are those that tomllib finds."""

import tomllib

from hypothesis import given, settings
from hypothesis import strategies as st

from checker.config.toml_lines import key_lines

TEXT = '''\
# a comment = 1
profile = "review"  # and # more
"quoted.key" = 1

select = [ # opens
  "D", "T201", # two
  """many
lines""",
  ["x", 2],
]
[severity]
T201 = 'note'
a.b . c = 1979-05-27 07:32:00
inline = { x = 1, "y z" = [1,
  2], z.w = {} }

[[overrides]]
paths = ["a"]
[[overrides]]
paths = []
[overrides.deep]
k = \'\'\'it''s\'\'\'
[[overrides.more]]
n = 1
'''


def paths_of(value, at=()):
    children = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, inner in children:
        yield (*at, key)
        yield from paths_of(inner, (*at, key))


def test_each_key_has_its_line():
    lines = key_lines(TEXT)
    assert lines[("profile",)] == 2
    assert lines[("quoted.key",)] == 3
    assert lines[("select",)] == 5
    assert [lines[("select", index)] for index in range(4)] == [6, 6, 7, 9]
    assert lines[("severity", "T201")] == 12
    assert lines[("severity", "a", "b", "c")] == 13
    assert lines[("severity", "inline", "y z", 1)] == 15
    assert lines[("severity", "inline", "z", "w")] == 15
    assert lines[("overrides", 0)] == 17
    assert lines[("overrides", 1, "paths")] == 20
    assert lines[("overrides", 1, "deep", "k")] == 22
    assert lines[("overrides", 1, "more", 0, "n")] == 24


def test_line_ends_do_not_count_twice():
    assert key_lines(TEXT.replace("\n", "\r\n")) == key_lines(TEXT)


def test_the_keys_are_those_of_the_parser():
    assert set(key_lines(TEXT)) == set(paths_of(tomllib.loads(TEXT)))


PIECES = st.sampled_from(
    [
        *("a = 1\n", "b.c = 'x#y'\n", "[t]\n", "[t.u]\n", "[[v]]\n", "[[v.w]]\n", '"k k" = "\\"="\n', "# [no]\n", "\n"),
        *(
            "d = [1, [2, '3'], {e = 1}]\n",
            "f = [\n 1, # x\n]\n",
            'g = """\n[h]\ni = 1\n"""\n',
            "j = {}\n",
            "l = -1.5\n",
        ),
        *("m = '''a''b'''\n", "n = 07:32:00\n", 'o = "中😀"\n', " p = true \n", "['q']\n", "r='''x'''''\n"),
    ]
)


@settings(deadline=None)
@given(st.lists(PIECES, max_size=12).map("".join))
def test_any_file_that_the_parser_accepts(text):
    try:
        expected = tomllib.loads(text)
    except tomllib.TOMLDecodeError:
        return
    lines = key_lines(text)
    assert set(lines) == set(paths_of(expected))
    written = text.split("\n")
    for path, line in lines.items():
        if path and isinstance(path[-1], str):
            assert path[-1] in written[line - 1]
