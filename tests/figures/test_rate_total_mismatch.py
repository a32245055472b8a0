"""Rates, numbers and totals: those that do not go together, and those that were never meant to."""

import pytest

WRONG = [
    ("They sold 300 tickets at £12 each, raising £4,600.", "£4,600"),
    ("The five-day fair drew 70,000 visitors, 12,000 a day on average.", "70,000"),
    ("The ferry carries 1,200 people a day, or 96,000 a month.", "96,000"),
    ("It rents for £500 a month, or £7,000 a year.", "£7,000"),
    ("In 3 months it sold 3,210 copies, a monthly average of 530.", "3,210"),
    ("The 240 members paid £35 per member, a total of £9,400.", "£9,400"),
    ("48 benches at $250 apiece came to $15,000.", "$15,000"),
    ("It pays $2,150 a week, which is $121,800 a year.", "$121,800"),
    ("Divide the dough into 12 pieces of 50 g each, 900 g in all.", "900 g"),
    ("They planted 620 trees at €45 per tree, costing €29,900 in all.", "€29,900"),
    ("Over 12 days they counted 1,920 birds, an average of 240 a day.", "1,920"),
    ("为期5天的书展共接待观众8.2万人次，日均2.6万人次。", "8.2万人次"),
    ("国庆假期（2024年10月1日至7日）铁路客运量累计达13125.1万人次，日均2875万人次。", "13125.1万人次"),
    ("From 3 to 9 May 2019 the fair drew 41,000 visitors, an average of 8,200 a day.", "41,000"),
    ("门票每张120元，共售出300张，总收入4.6万元。", "4.6万元"),
    ("全县40万人，人均收入3.2万元，总收入12.8亿元。", "12.8亿元"),
    ("租金每月500元，即每年7000元。", "7000元"),
    ("全年共接待1095万人次，日均30万人次。", "1095万人次"),
    ("半年来共售出4880册，月均830册。", "4880册"),
    ("240名会员每人缴纳35元，共计9400元。", "9400元"),
    ("采购课桌48张，单价250元/张，合计1.5万元。", "1.5万元"),
    ("種樹620棵，每棵45元，總計2.99萬元。", "2.99萬元"),
    ("全村312户，户均6.2亩，共有耕地2934亩。", "2934亩"),
    ("歷時12天，共記錄到候鳥1920隻，日均240隻。", "1920隻"),
]
SILENT = [
    "A card is £4.99 a month or £50 a year.",  # two tariffs
    "过去4年，37人入选，减去迅速退出的8个，平均每年7个。",  # the subtracted number is no total
    "通车6年多的大桥去年的车流量达到500万辆次，平均每天1.36万辆次。",  # the total of last year
    "在原标准上人均增加100元，让全省1.8万名失业职工过好春节；工会系统共筹措1300万元。",
    "分4年向基金会提供总计2亿马克，以每月约250马克的数额发放给1.8万名受害者。",
    "全国有3亿多人经常参加锻炼，各级运动队多年来在国内外大赛上成绩优异，并在城乡广泛开展活动，场馆总面积7.8亿平方米，人均0.65平方米。",
    "共投放贷款2.4亿元，5.5万户农民走上了富裕路，户均增加纯收入300多元。",
    "They sold 300 tickets at £12 each, raising £3,600.",
    "The five-day fair drew 41,000 visitors, 8,200 a day on average.",
    "The ferry carries 1,200 people a day, or 36,000 a month.",
    "It costs £500 a month, or £5,000 a year if paid at once.",
    "It costs £500 a month; the yearly plan is £5,000.",
    "The ferry carries 1,200 people a day, or 26,000 a month.",
    "Of the 300 tickets 120 were sold at £12 each, raising £1,440.",
    "300 tickets and 40 programmes at £12 each, raising £900, were sold.",
    "They sold 300 tickets at £12 each and made a profit of £900.",
    "The five-day fair drew 41,000 visitors, 12,000 on the first day.",
    "Each of the 30 schools has 12 classes, 400 in all counting the old ones.",
    "The 240 members paid £35 each.",
    "He walked 12 km a day for 5 days, with 20 kg on his back.",
    "They handed out 3 to 5 books per child to 240 children, 900 in all.",
    "为期5天的书展共接待观众8.2万人次，日均1.6万人次。",
    "国庆假期（2024年10月1日至7日）铁路客运量累计达13125.1万人次，日均1875万人次。",
    "From 3 to 7 May 2019 the fair drew 41,000 visitors, an average of 8,200 a day.",
    "客流量达24.32亿人次，日均3.04亿人次，同比（上年假期5天日均）增长6.2%。",
    "为期5天的书展首日接待观众8.2万人次，日均2.6万人次。",
    "全县40万人，人均收入3.2万元，财政收入12.8亿元。",
    "300名员工中100名参加，每名捐款50元，共捐款5000元。",
    "租金每月500元，年付每年5000元。",
    "全年共接待1095万人次，日均3万人次。",
    "每张120元，每本35元，共收入4.6万元。",
    "门票每张120元，学生票半价，共售出300张，净收入2.9万元。",
    "每5人中有1人参加，共300人。",
    "每年有3万人到访，10年间共接待28万人。",
    "人均24平方米，共有住房3600套。",
    "每天3万人次，最高单日8.2万人次。",
    "5天里每天发放300份，另有共2000份寄出。",
    "假设每张120元，卖300张，总收入4.6万元。",
    "工作日日均2.6万人次，5天共接待13.1万人次。",
    "全村312户，户均6.2亩，共有耕地1934亩。",
]


@pytest.mark.parametrize(("text", "total"), WRONG)
def test_reports_the_total(found, text, total):
    assert [places[0] for places in found("F311", text)] == [total]


@pytest.mark.parametrize("text", SILENT)
def test_reports_nothing(found, text):
    assert found("F311", text) == []
