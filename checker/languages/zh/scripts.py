"""Traditional and Simplified characters, and the ones that a word requires, from OpenCC's dictionaries (Apache-2.0).

OpenCC's character tables map a character to the other script. Its phrase lists give the required character where one
Simplified character corresponds to several Traditional ones."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import TYPE_CHECKING

from checker.languages import patterns as re
from checker.system.converters import converter

if TYPE_CHECKING:
    from opencc import OpenCC

SIMPLIFIED_ONLY = frozenset(
    "㐷㐽㑇㑈㑔㑩㓆㓥㓰㔉㖊㖞㘎㚯㛀㛟㛠㛣㛤㛿㟆㟜㟥㡎㤘㤽㥪㧏㧐㧑㧟㧰㨫㭎㭏㭣㭤㭴㱩㱮㲿㳔㳕㳠㳡㳢㳽㴋㶉㶶㶽㺍㻅㻏㻘䀥䁖䂵䃅䅉䅟䅪䇲䉤䌶䌷䌸䌹䌺䌻䌼䌽䌾䌿䍀䍁䍠䎬䏝䑽䓓䓕䓖䓨䗖䘛䘞䙊䙌䙓䜣䜤䜥䜧䜩䝙䞌䞍䞎䞐䟢䢀䢁䢂䥺䥽䥾䥿䦀䦁"
    "䦂䦃䦅䦆䦶䦷䩄䭪䯃䯄䯅䲝䲞䲟䲠䲡䲢䲣䴓䴔䴕䴖䴗䴘䴙䶮与专业丛东丝丢两严丧个临为丽举么义乌乐乔习乡书买乱争亏亚产亩亲亵亸亿仅从仑仓仪们众优会伛伞伟传伡伣伤伥伦伧伪伫体佥侠侣侥侦侧侨侩侪侬侭俣俦俨俩俪俫俭债倾偬偻偾偿傤傥傧储"
    "傩儿兖兰关兴兹养兽冁内冈册写军农冯冲决况冻净减凑凛凤凫凭凯击凿刍刘则刚创删别刬刭刽刾刿剀剂剐剑剥剧劝办务劢动励劲劳势勋勚匀匦匮区医华协单卖卢卤卫卺厅历厉压厌厍厐厕厢厣厨厩厮县参叆叇双发变叙叠号叹叽吕吗吨听启吴呐呒呓呕呖呗"
    "员呙呛呜咏咙咛咝响哑哒哓哔哕哗哙哜哝哟唛唝唠唡唢唤啧啬啭啮啯啰啴啸喷喽喾嗫嗳嘘嘤嘱噜嚣团园围囵国图圆圣圹场坏块坚坛坜坝坞坟坠垄垅垆垒垦垩垫垭垯垱垲垴埘埙埚堑堕塆墙壮声壳壶壸处备复够头夹夺奁奂奋奖奥妆妇妈妩妪妫姗姹娄娅娆娇"
    "娈娱娲娴婳婴婵婶媭嫒嫔嫱嬷孙学孪宁宝实宠审宪宫宽宾寝对寻导寿将尔尘尝尧尴尽层屃屉届属屡屦屿岁岂岖岗岘岚岛岭岽岿峃峄峡峣峤峥峦崂崃崄崭嵘嵚嵝巅巩巯币帅师帏帐帜带帧帮帱帻帼幂并庆庐庑库应庙庞废庼廪开异弃张弥弪弯弹归当录彟彨彻"
    "径徕忆忏忧忾怀态怂怃怄怅怆怜总怼怿恋恳恶恸恹恺恻恼恽悫悬悭悮悯惊惧惨惩惫惬惭惮惯愤愦慑慭懑懒懔戆戋戏戗战戬戯扑执扩扪扫扬扰抚抟抠抡抢护报担拟拢拣拥拦拧拨择挚挛挜挝挞挟挠挡挢挣挤挥挦捞损捡换捣掳掴掷掸掺掼揽揿搀搁搂搄搅摄摅"
    "摆摇摈摊撄撵撷撸撺擜擞攒敌敛敩数斋斓斩断无旧时旷旸昙昼昽显晓晔晕晖暂暅暧术机杀杂权条来杨杩构枞枢枣枥枧枨枪枫枭柠柽栀栅标栈栉栊栋栌栎栏树样栾桠桡桢档桤桥桦桧桨桩桪梦梼梾梿检棂椁椝椟椠椢椤椫椭椮楼榄榇榈榉榝槚槛槟槠横樯樱橥"
    "橱橹橼檩欢欤欧歼殁殇残殒殓殚殡殴毂毕毙毡毵毶氇气氢氩汇汉汤汹沄沟没沣沤沥沦沧沨沩沪泞泪泶泷泸泺泻泼泽泾洁浃浅浆浇浈浉浊测浍济浏浐浑浒浓浔浕涛涝涞涟涠涡涢涣涤润涧涨涩渊渌渍渎渐渑渔渖渗湾湿溁溃溅溆溇滗滚滞滟滠满滢滤滥滦滨滩"
    "滪潆潇潋潍潜潴澛澜濑濒灏灭灯灵灾灿炀炉炜炝点炼炽烁烂烃烛烦烧烨烩烫烬热焕焖焘爱爷牍牦牵牺犊状犷犸犹狈狝狞独狭狮狯狰狱狲猃猎猕猡猬献獭玑玙玚玛玮环现玱玺珐珑珰珲琎琏琐琼瑶瑷瑸璎瓒瓯电画畅畴疖疗疟疠疡疬疭疮疯疴痈痉痖痨痪痫瘅"
    "瘆瘗瘘瘪瘫瘾瘿癞癣癫皑皱皲盏盐监盗盘眍眦眬睁睐睑瞆瞒瞩矫矶矾矿砀码砖砗砚砜砺砻砾础硁硕硖硗硙硚硵碛碜碱礼祃祎祢祯祷祸禀禄禅离秃秆积称秽秾稆稣稳穑穞穷窃窍窎窑窜窝窥窦窭竖竞笃笋笔笕笺笼笾筚筛筜筝筹筼签筿简箓箦箧箨箩箪箫篑篓"
    "篮篯篱簖籁籴类籼粜粝粤粪糁糇糍紧絷縆纟纠纡红纣纤纥约级纨纩纪纫纬纭纮纯纰纱纲纳纴纵纶纷纸纹纺纻纼纽纾线绀绁绂练组绅细织终绉绊绋绌绍绎经绐绑绒结绔绕绖绗绘给绚绛络绝绞统绠绡绢绣绤绥绦继绨绩绪绫绬续绮绯绰绱绲绳维绵绶绷绸绹绺"
    "绻综绽绾绿缀缁缂缃缄缅缆缇缈缉缊缋缌缍缎缏缐缑缒缓缔缕编缗缘缙缚缛缜缝缞缟缠缡缢缣缤缥缦缧缨缩缪缫缬缭缮缯缰缱缲缳缴缵罂网罗罚罢罴羁羟翘翙翚耢耧耸耻聂聋职聍联聩聪肃肠肤肮肾肿胀胁胆胧胨胪胫胶脉脍脏脐脑脓脔脶脸腘腭腻腼腾膑"
    "臜舆舣舰舱舻艰艳艺节芈芗芜芦苁苇苈苋苌苍苎苏茎茏茑茔茕茧荆荙荚荛荜荝荞荟荠荡荣荤荥荦荧荨荩荪荫荬荭荮药莅莱莲莳莴莶获莸莹莺莼萚萝萤营萦萧萨蒇蒉蒋蒌蒏蓝蓟蓠蓣蓥蓦蔂蔷蔹蔺蔼蕰蕲蕴薮藓虏虑虚虬虮虽虾虿蚀蚁蚂蚃蚕蚬蛊蛎蛏蛮蛰蛱"
    "蛲蛳蛴蜗蝇蝈蝉蝼蝾螀螨蟏衅衔补衬衮袄袅袆袜袭袯装裆裈裢裣裤裥褛褴襕见观觃规觅视觇览觉觊觋觌觍觎觏觐觑觞触觯訚詟誉誊讠计订讣认讥讦讧讨让讪讫讬训议讯记讱讲讳讴讵讶讷许讹论讻讼讽设访诀证诂诃评诅识诇诈诉诊诋诌词诎诏诐译诒诓诔"
    "试诖诗诘诙诚诛诜话诞诟诠诡询诣诤该详诧诨诩诪诫诬语诮误诰诱诲诳说诵诶请诸诹诺读诼诽课诿谀谁谂调谄谅谆谇谈谉谊谋谌谍谎谏谐谑谒谓谔谕谖谗谘谙谚谛谜谝谞谟谠谡谢谣谤谥谦谧谨谩谪谫谬谭谮谯谰谱谲谳谴谵谶豮贝贞负贠贡财责贤败账货"
    "质贩贪贫贬购贮贯贰贱贲贳贴贵贶贷贸费贺贻贼贽贾贿赀赁赂赃资赅赆赇赈赉赊赋赌赍赎赏赐赑赒赓赔赕赖赗赘赙赚赛赜赝赞赟赠赡赢赣赪赵赶趋趱趸跃跄跞践跶跷跸跹跻踌踬踯蹑蹒蹰蹿躏躜躯车轧轨轩轪轫转轭轮软轰轱轲轳轴轵轶轷轸轹轺轻轼载轾"
    "轿辀辁辂较辄辅辆辇辈辉辊辋辌辍辎辏辐辑辒输辔辕辖辗辘辙辚辞辩辫边辽达迁过迈运还这进远违连迟迩迳选逊递逦逻遗遥邓邝邬邮邹邺邻郏郐郑郓郦郧郸酂酝酦酱酽酾酿释鉴銮錾钅钆钇针钉钊钋钌钍钎钏钐钑钒钓钔钕钖钗钘钙钚钛钜钝钞钟钠钡钢钣"
    "钤钥钦钧钨钩钪钫钬钭钮钯钰钱钲钳钴钵钶钷钸钹钺钻钼钽钾钿铀铁铂铃铄铅铆铇铈铉铊铋铌铍铎铏铐铑铒铓铔铕铖铗铘铙铚铛铜铝铞铟铠铡铢铣铤铥铦铧铨铩铪铫铬铭铮铯铰铱铲铳铴铵银铷铸铹铺铻铼铽链铿销锁锂锃锄锅锆锇锈锉锊锋锌锍锎锏锐锑"
    "锒锓锔锕锖锗锘错锚锛锜锝锞锟锠锡锢锣锤锥锦锧锨锩锪锫锬锭键锯锰锱锲锳锴锵锶锷锸锹锺锻锼锽锾锿镀镁镂镃镄镅镆镇镈镉镊镋镌镍镎镏镐镑镒镓镔镕镖镗镘镙镚镛镜镝镞镟镠镡镢镣镤镥镦镧镨镩镪镫镬镭镮镯镰镱镲镳镴镵镶长门闩闪闫闬闭问闯"
    "闰闱闲闳间闵闶闷闸闹闺闻闼闽闾闿阀阁阂阃阄阅阆阇阈阉阊阋阌阍阎阏阐阑阒阓阔阕阖阗阘阙阚阛队阳阴阵阶际陆陇陈陉陕陦陧陨险随隐隶隽难雏雠雳雾霁霡霭靓靔静靥鞑鞒鞯鞲韦韧韨韩韪韫韬韵页顶顷顸项顺须顼顽顾顿颀颁颂颃预颅领颇颈颉颊颋"
    "颌颍颎颏颐频颒颓颔颕颖颗题颙颚颛颜额颞颟颠颡颢颣颤颥颦颧风飏飐飑飒飓飔飕飖飗飘飙飚飞飨餍饣饤饥饦饧饨饩饪饫饬饭饮饯饰饱饲饳饴饵饶饷饸饹饺饻饼饽饾饿馀馁馂馃馄馅馆馇馈馉馊馋馌馍馎馏馐馑馒馓馔馕马驭驮驯驰驱驲驳驴驵驶驷驸驹驺"
    "驻驼驽驾驿骀骁骂骃骄骅骆骇骈骉骊骋验骍骎骏骐骑骒骓骔骕骖骗骘骙骚骛骜骝骞骟骠骡骢骣骤骥骦骧髅髋髌鬓鬶魇魉鱼鱽鱾鱿鲀鲁鲂鲃鲄鲅鲆鲇鲈鲉鲊鲋鲌鲍鲎鲏鲐鲑鲒鲓鲔鲕鲖鲗鲘鲙鲚鲛鲜鲝鲞鲟鲠鲡鲢鲣鲤鲥鲦鲧鲨鲩鲪鲫鲬鲭鲮鲯鲰鲱鲲鲳鲴鲵"
    "鲶鲷鲸鲹鲺鲻鲼鲽鲾鲿鳀鳁鳂鳃鳄鳅鳆鳇鳈鳉鳊鳋鳌鳍鳎鳏鳐鳑鳒鳓鳔鳕鳖鳗鳘鳙鳚鳛鳜鳝鳞鳟鳠鳡鳢鳣鳤鸟鸠鸡鸢鸣鸤鸥鸦鸧鸨鸩鸪鸫鸬鸭鸮鸯鸰鸱鸲鸳鸴鸵鸶鸷鸸鸹鸺鸻鸼鸽鸾鸿鹀鹁鹂鹃鹄鹅鹆鹇鹈鹉鹊鹋鹌鹍鹎鹏鹐鹑鹒鹓鹔鹕鹖鹗鹘鹙鹚鹛鹜鹝"
    "鹞鹟鹠鹡鹢鹣鹤鹥鹦鹧鹨鹩鹪鹫鹬鹭鹮鹯鹰鹱鹲鹳鹴鹾麦麸麹麺麽黄黉黡黩黪黾鼋鼌鼍鼹齐齑齿龀龁龂龃龄龅龆龇龈龉龊龋龌龙龚龛龟鿎鿏鿒鿔塚晴凞猪益礼神祥福靖精羽蘒諸逸都飯飼館鶴郞隷侮僧免勉勤卑喝嘆器塀墨層屮悔慨憎懲敏既暑梅海渚漢煮"
    "爫琢碑社祉祈祐祖祝禍禎穀突節練縉繁署者臭艹艹著褐視謁謹賓贈辶逸難響頻恵𤋮舘並况全侀充冀勇勺喝啕喙嗢塚墳奄奔婢嬨廒廙彩徭惘慎愈憎慠懲戴揄搜摒敖晴朗望杖歹殺流滛滋漢瀞煮瞧爵犯猪瑱甆画瘝瘟益盛直睊着磌窱節类絛練缾者荒華蝹襁覆視"
    "調諸請謁諾諭謹變贈輸遲醙鉶陼難靖韛響頋頻鬒龜𢡊𢡄𣏕㮝䀘䀹𥉉𥳐𧻓齃龎"
)


#: The Simplified characters that correspond to several Traditional ones, and whose Simplified shape Traditional writers never use for the word in question; for all
#: others (占, 布, 周, 台) both shapes are in use. A word is identified by the character before or after it, unless the
#: one before belongs to another word. Names of people and places keep these shapes (于, 范, 水里, 后里), and so do 制度
#: and 皇后.
_WORDS = {
    "后": ("之然随背战以此其落幕午事日前先今往灾身最会", "来续面者端代期果悔退半方裔勤辈", "皇天太王母"), "里": ("这那哪家心间夜眼嘴屋怀梦箱柜", "头边", "公英海华村"),
    "于": ("关对用在属由位等基终源至处限决当助高低大小过介善便免鉴力易敢急趋归优劣次", "是", ""), "干": ("才能骨躯枝总饼晒烘", "部净燥旱脆杯洁劲活嘛涸枯粮", "若相"),
    "余": ("其业多剩盈残富", "额地韵下波暇悸", ""), "制": ("复录绘研印炮腌酿缝仿客", "造作品片程药版备糖茶", "体机管限控强建法编压抑节专克牵遏宪帝学币税"),
    "范": ("规模示典师防", "围例本畴", ""), "征": ("特象", "求集兆才收文稿选询召用聘", "出远长"), "松": ("轻放宽蓬肉疏", "绑弛散懈软", ""),
    "谷": ("稻五杂", "物仓粒", "山河溪峡幽硅矽低纵大"), "斗": ("战奋搏打格决批械缠", "争志殴", "北"), "丑": ("", "闻陋恶化", "小"),
    "几": ("好十", "乎个年天次十百千万位种点句座条篇何段部类率", "茶"), "云": ("乌白疑", "端雾层朵霄", ""),
}  # fmt: skip
_REQUIRED = re.compile(
    "|".join(
        f"(?:(?<=[{before}])|(?<![{kept}])(?=.[{behind}])){character}"
        for character, (before, behind, kept) in (
            (character, tuple(each or "\n" for each in words)) for character, words in _WORDS.items()
        )
    )
)
#: The smallest unit of an address, after two larger ones: 河源縣青岸鎮櫃里.
_VILLAGE = re.compile(r"[县市].{1,3}[市区镇乡].{1,2}里")
#: Traditional characters that Simplified texts keep in names and a few words, or that the mainland's standard of 1980
#: (GB 2312) contains although conversion replaces them.
_KEPT = frozenset("塚袷薹拚捱摺吒榘麴醣乾於瞭昇鉅甯徵藉夥馀鍾麽著堃喆淼犇镕裏証崑崙濬祐閒劄")

#: The lead bytes of the first level of GB 2312.
_FIRST_LEVEL = range(0xB0, 0xD8)


@lru_cache(maxsize=1)
def _conversions() -> Sequence[OpenCC]:
    """OpenCC's converters from Simplified to Traditional: its own standard, Taiwan and Hong Kong."""
    return tuple(converter(name) for name in ("s2t", "s2tw", "s2hk"))


def is_simplified_only(character: str) -> bool:
    """Whether a character that conversion to Simplified leaves unchanged does not occur in Traditional texts."""
    return character in SIMPLIFIED_ONLY


def is_kept(character: str) -> bool:
    """Whether Simplified texts keep a Traditional character in names."""
    return character in _KEPT


def is_common(simplified: str) -> bool:
    """Whether a Simplified character is one of the 3,755 common ones in the first level of GB 2312."""
    try:
        encoded = simplified.encode("gb2312")
    except UnicodeEncodeError:
        return False
    return len(encoded) == 2 and encoded[0] in _FIRST_LEVEL


def required(simplified: str) -> dict[int, str]:
    """Where a text, converted to Simplified, has shared characters in words that require the other shape, with that
    shape; offsets into the text."""
    villages = {found.end() - 1 for found in _VILLAGE.finditer(simplified)}
    places = [found.start() for found in _REQUIRED.finditer(simplified) if found.start() not in villages]
    if not places:
        return {}
    converted = [conversion.convert(simplified) for conversion in _conversions()]
    if any(len(each) != len(simplified) for each in converted):
        return {}
    return {at: converted[0][at] for at in places if all(each[at] != simplified[at] for each in converted)}


def traditional(character: str) -> str:
    """A Simplified character in OpenCC's Traditional form."""
    converted: str = _conversions()[0].convert(character)
    return converted
