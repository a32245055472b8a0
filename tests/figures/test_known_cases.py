"""Figures that real pages got wrong, in sentences of our own."""

import pytest

CASES = [
    # 41.2万公里 as 35% and 8.6万公里 as 6% of one whole
    ("F301", "中国铁路总长41.2万公里，占世界铁路的35%，高速铁路8.6万公里，占世界铁路的6%。"),
    ("F301", "该国铁路达41.2万公里，约占全球铁路里程的35%；运河8.6万公里，占全球铁路里程的6%。"),
    ("F301", "美洲鐵路總里程41.2萬公里，占世界鐵路總里程的35%，非洲鐵路8.6萬公里，占世界鐵路總里程的6%。"),
    ("F301", "Its railways, 412,000 km, make up 35% of the world's railways, and the 86,000 km of its neighbour make up 6% of the world's railways."),  # noqa: E501
    ("F301", "The country has 412,000 km, or 35% of the world's railways. Its neighbour has 86,000 km, or 6% of the world's railways."),  # noqa: E501
    # 22% from 70 MB to 76 MB
    ("F304", "The peak grew by 22% from 70 MB to 76 MB."),
    ("F304", "Memory use rose from 70 MB to 76 MB, an increase of 22%."),
    ("F304", "At 76 MB, the peak is up 22% from 70 MB a release earlier, and nobody noticed."),
    ("F304", "内存峰值由70MB升至76MB，增长22%。"),
    ("F304", "記憶體用量從70MB增加到76MB，增幅22%。"),
    # 24 × 24 = 784
    ("F312", "The picture has 24 × 24 = 784 pixels."),
    ("F312", "Each digit is drawn on a grid, and 24 x 24 = 784 numbers describe it."),
    ("F312", "每张图片有24×24=784个像素。"),
    ("F312", "每張圖片共有 24 × 24 = 784 個像素，逐一輸入網路。"),
    ("F312", "24乘以24等于784，正好是输入层的大小。"),
    # five organisations in the summary, six in the text
    ("F308", "---\ndescription: Five organisations tell how they began.\n---\n\nWe spoke with 6 organisations about their first year."),  # noqa: E501
    ("F308", "---\nsummary: Lessons from five organisations\n---\n\nThis report looks at six organisations and their first year."),  # noqa: E501
    ("F308", "---\ndescription: 五家机构的经验\n---\n\n我们走访了六家机构，听他们讲第一年的故事。"),
    ("F308", "---\nsummary: 五家機構的經驗談\n---\n\n我們走訪了六家機構，聽他們談第一年。"),
    # sixteen prizes and seventeen names
    ("F307", "The sixteen winners are these:\n\n" + "".join(f"- Winner {letter}\n" for letter in "ABCDEFGHIJKLMNOPQ")),
    ("F307", "The following 16 people receive a prize:\n\n" + "".join(f"1. Name {letter}\n" for letter in "ABCDEFGHIJKLMNOPQ")),  # noqa: E501
    # 23.5, 27.5 and 49.5
    ("F303", "三类会员分别占23.5%、27.5%和49.5%。"),
]  # fmt: skip


@pytest.mark.parametrize(("rule", "text"), CASES)
def test_it_is_found(found, rule, text):
    assert len(found(rule, text)) == 1
