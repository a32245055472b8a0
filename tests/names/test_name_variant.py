"""One person under two spellings, and people who are two."""

import pytest

WRONG = [
    ("远航科技有限公司中标。远航科技有限公司成立于2009年。远杭科技有限公司将于六月开工。", ["杭", "航"]),
    ("队长李若菡今年二十四岁。李若菡得到三十分。终场前，李若涵两罚全中。", ["涵", "菡"]),
    ("Mayor Susan Clarke opened the bridge. Mayor Susan Clark said it was late.", ["Clark", "Clarke"]),
    ("Susan Clarke opened the bridge. The people cheered. Later Susan Clark left.", ["Clark", "Clarke"]),
    ("[Marian Weir →](/marian-weir/)\n\n[Marion Weir →](/marian-weir/)\n", ["Marion", "Marian"]),
    ("加拿大总理斯蒂芬·哈珀抵达。加拿大总理史蒂芬·哈珀参观。", ["史蒂芬", "斯蒂芬"]),
    ("加拿大總理史蒂芬·哈珀抵達。總理斯蒂芬·哈珀參觀。", ["斯蒂芬", "史蒂芬"]),
    ("公司总裁史蒂夫·乔布斯出席，总裁斯蒂夫·乔布斯致辞。", ["斯蒂夫", "史蒂夫"]),
    ("总干事罗伯托·阿泽维多表示支持。总干事罗伯托·阿则维多说。", ["则", "泽"]),
    ("阿根廷总统马克里会见代表。马克里很高兴。阿根廷总统马克利随后赴宴。", ["利", "里"]),
    ("總統馬克里會見代表。馬克里很高興。總統馬克利隨後赴宴。", ["利", "里"]),
    ("外长王怡发言。王怡又说。外长王义没有到场。", ["义", "怡"]),
    ("President Mauricio Macri spoke. Later President Mauricio Marci left.", ["Marci", "Macri"]),
    ("Prime Minister Stephen Harper came. Prime Minister Steven Harper left.", ["Steven", "Stephen"]),
    ("Chancellor Angela Merkel met us. Chancellor Angela Mrekel smiled.", ["Mrekel", "Merkel"]),
    ("Mayor Katherine Whitfield opened it. Mayor Katharine Whitfield closed it.", ["Katharine", "Katherine"]),
]
SILENT = [
    # two persons with a page each
    "[Marian Weir →](/marian-weir/)\n\n[Marion Weir →](/marion-weir/)\n",
    "远航科技有限公司与远杭科技有限公司签约。远航科技有限公司成立于2009年。",
    "远航科技有限公司中标。远航科技有限公司成立于2009年。远洋科技有限公司没有投标。",
    "主席团提名三人，主席团第二次会议决定名单。主席团第三次会议散会。",
    "教授陈文静主持。陈文静介绍了展品。陈文净教授和陈文静是两个人。",
    "队长李若菡今年二十四岁。李若菡得到三十分。队长李若兰得到两分。",
    "队长李若菡今年二十四岁。李若菡得到三十分。李若也在。终场前，李若涵两罚全中。",
    "研究员陈若直言不易。市场在变。研究员陈若指出，还要再等。陈若指的是今年。",
    "队长李若菡今年二十四岁。李若菡得到三十分。终场前，安娜·李若涵两罚全中。",
    "加拿大总理斯蒂芬·哈珀抵达。总理哈珀参观。",
    "美国总统乔治·布什与州长杰布·布什是兄弟。",
    "英国首相斯蒂芬·哈珀，加拿大总理史蒂芬·哈珀。",
    "总理李强出席，总理李强是第一次来。总理李强时隔一年再来。",
    "总统马克里会见代表，总统马克龙也来了。马克龙很高兴。",
    "外長王毅與財長王義先後發言。王毅又說。",
    "董事长马云、主席马明参加。",
    "President Steven Miller and President Steve Miller.",
    "President Anna Miller met President Paul Miller.",
    "Prime Minister Stephen Harper met Mayor Steven Harper.",
    "President John F. Kennedy and President John Kennedy.",
    "Judge Brown and Judge Browne sat together.",
]


@pytest.mark.parametrize(("text", "places"), WRONG)
def test_reports_both_spellings(found, text, places):
    assert found("N602", text) == [places]


@pytest.mark.parametrize("text", SILENT)
def test_reports_nothing(found, text):
    assert found("N602", text) == []
