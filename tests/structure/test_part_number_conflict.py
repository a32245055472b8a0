"""Pages that call themselves two parts of a series, and pages that mention parts."""

import pytest

WRONG = [
    ("# 第二十三届柑橘节开幕\n\n第二十二届柑橘节昨天在县城开幕。\n", "a.md"),
    ("# The 18th Moorland Fiddle Week\n\nThe 17th Moorland Fiddle Week takes place from 3 to 9 August.\n", "a.md"),
    ("---\ntitle: Orchard notes, issue 47\n---\nWelcome to issue 46 of Orchard notes.\n", "a.md"),
    ("# The 17th Larkfield Book Festival\n\nThe 16th Larkfield Book Festival opens on Friday.\n", "a.md"),
    ("# 第八届青少年船模大赛\n\n12月6日晚，第七届青少年船模大赛颁奖仪式举行。\n", "a.md"),
    ("# 第八届青石滩民谣节\n\n民谣节创办已久，今年迎来第九届。\n", "a.md"),
    ("# 第八屆青石灘民謠節\n\n本屆民謠節是第七屆。\n", "a.md"),
    ("# The 17th Larkfield Book Festival\n\nThis year's festival is the 16th.\n", "a.md"),
    ("---\ntitle: Canal Weekly Issue 88\nissue: 87\n---\nIt rained.\n", "a.md"),
    ("# 船闸周刊 第 41 期\n\n本周无事。\n", "weekly-42.md"),
    ("---\ntitle: The old canal, Part 3\n---\nWe walk on.\n", "canal-part-2.md"),
    ("---\ntitle: The old canal (part two)\n---\nThis is part 3 of our series on the canal.\n", "a.md"),
    ("# The old canal, Part II\n\nThis is the third post in our series.\n", "a.md"),
    ("# The old canal, Part 6\n\n## Part 4: The harbour\n\nThe harbour lies north.\n", "a.md"),
    ("You are reading part 3 of 2 of this story.\n", "a.md"),
    ("Step 7 of 5 is to paint the door.\n", "a.md"),
    ("On day four of three, nobody came.\n", "a.md"),
    ("---\ntitle: Chapter 5, in which it rains\n---\nIt rains.\n", "book-chapter-4.md"),
    ("---\ntitle: Episode 12\n---\nWe talk.\n", "episode-11.md"),
    ("---\ntitle: Lesson 4, tenses\n---\nWe learn.\n", "lesson_3.md"),
    ("# 运河旧事 第六部分\n\n## 第四部分 码头\n\n码头在城北。\n", "a.md"),
    ("---\ntitle: 运河旧事（三）\n---\n本文是系列文章的第二篇。\n", "a.md"),
    ("---\ntitle: 运河旧事 第三篇\n---\n正文在这里。\n", "运河旧事-第二篇.md"),
    ("本文为连载，这里是第3篇（共2篇）。\n", "a.md"),
    ("---\ntitle: 语法课 第五课\n---\n我们学习。\n", "语法-第四课.md"),
    ("# 学做木工（四）\n\n这是木工系列的第三篇，讲榫卯。\n", "a.md"),
    ("本书第四章，共三章，讲的是码头。\n", "a.md"),
    ("# 夜航 第七章\n\n正文在这里。\n", "夜航-第六章.md"),
    ("# 運河舊事 第六部分\n\n## 第四部分 碼頭\n\n碼頭在城北。\n", "a.md"),
    ("---\ntitle: 運河舊事（三）\n---\n本文是系列文章的第二篇。\n", "a.md"),
]
SILENT = [
    ("# The 18th Moorland Fiddle Week\n\nThe 17th Moorland Fiddle Week had rain from morning on.\n", "a.md"),
    ("---\ntitle: How to read orchard notes, issue 47\n---\nWe begin with issue 46 of Orchard notes.\n", "a.md"),
    ("# The 18th Century Mill\n\nThe 17th Century Mill is next to it.\n", "a.md"),
    ("# The 17th Larkfield Book Festival\n\nAt the 16th Larkfield Book Festival it was raining.\n", "a.md"),
    ("# The 17th Larkfield Book Festival\n\nThe 16th Millbrook Book Festival opens on Friday.\n", "a.md"),
    ("# 第八届青少年船模大赛\n\n上一届即第七届青少年船模大赛在2019年举行。第五届青少年船模大赛人少。\n", "a.md"),
    ("# 第八届青石滩民谣节\n\n今年迎来第八届，第七届在2019年举行。\n", "a.md"),
    ("# The 17th Larkfield Book Festival\n\nThe 16th festival was rained off. This is the second time.\n", "a.md"),
    ("# The 19th century and this festival\n\nThis is the third edition of the guide.\n", "a.md"),
    ("---\ntitle: How we fixed issue 12\nissue: 88\n---\nIt rained.\n", "issue-14.md"),
    ("# 船闸周刊 第 42 期\n\n第 41 期说过码头。\n", "weekly-42.md"),
    (
        "---\ntitle: The old canal, Part 2\n---\nAs we saw in part 1, it is old. This is part 2 of our series.\n",
        "canal-part-2.md",
    ),
    ("---\ntitle: The old canal, Part Two\n---\nWe walk on.\n", "canal-part-2.md"),
    ("# The old canal, Part 6\n\n## Part 1: The harbour\n\nNorth.\n\n## Part 2: The inn\n\nSouth.\n", "a.md"),
    ("# The old canal, parts 2 and 3\n\nWe walk on. This was part 2 of a whole.\n", "a.md"),
    ("Part 2 of 3 comes out on Monday.\n", "a.md"),
    ("Part 3 of the old series had two authors.\n", "a.md"),
    ("On day 3 of 2020, nobody came.\n", "a.md"),
    ("# Step 3 of the plan\n\nThe second part of the year was quiet. It is part of 2 plans.\n", "a.md"),
    ("---\ntitle: Chapter 5\n---\nIt rains.\n", "2019-05-03-chapter.md"),
    ("---\ntitle: Lesson 4\n---\nWe learn.\n", "course-3-lesson-4.md"),
    ("The report said “part 3 of 2”, which was wrong; it should have said part 2 of 3.\n", "a.md"),
    ("# 运河旧事 第六部分\n\n## 第一部分 码头\n\n北。\n\n## 第二部分 仓库\n\n南。\n", "a.md"),
    ("---\ntitle: 运河旧事（三）\n---\n上一篇是系列文章的第二篇。本文是系列文章的第三篇。\n", "a.md"),
    ("---\ntitle: 运河旧事 第三篇\n---\n第二篇里说过码头。\n", "运河旧事-第三篇.md"),
    ("本文是第2篇（共3篇）。\n", "a.md"),
    ("---\ntitle: 第四届运河论坛\n---\n第三部分讲的是码头。\n", "第三届论坛.md"),
    ("# 夜航（2019）\n\n第六章在下一页。\n", "夜航.md"),
    ("# 夜航 第七章\n\n第六章里，他上了岸。\n", "夜航-第七章.md"),
    ("---\ntitle: 運河舊事（三）\n---\n本文是系列文章的第三篇。\n", "a.md"),
    ("# 運河舊事 第六部分\n\n## 碼頭\n\n第四部分說過碼頭。\n", "a.md"),
]


@pytest.mark.parametrize(("text", "path"), WRONG)
def test_two_part_numbers_are_found(found, text, path):
    assert len(found("S404", text, path)) == 1


@pytest.mark.parametrize(("text", "path"), SILENT)
def test_pages_about_parts_are_not_reported(found, text, path):
    assert found("S404", text, path) == []
