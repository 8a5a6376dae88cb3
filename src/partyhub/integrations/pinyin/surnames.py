"""Family names that are read otherwise than the same characters elsewhere (现代汉语词典)."""

from collections.abc import Mapping
from typing import Final

SURNAMES: Final[Mapping[str, str]] = {
    "万俟": "mo4 qi2", "尉迟": "yu4 chi2", "单于": "chan2 yu2", "长孙": "zhang3 sun1",
    "澹台": "tan2 tai2", "令狐": "ling2 hu2", "皇甫": "huang2 fu3", "鲜于": "xian1 yu2",
    "宰父": "zai3 fu3", "亓官": "qi2 guan1",
    "区": "ou1", "单": "shan4", "仇": "qiu2", "查": "zha1", "解": "xie4", "曾": "zeng1",
    "朴": "piao2", "盖": "ge3", "翟": "zhai2", "任": "ren2", "华": "hua4", "秘": "bi4",
    "种": "chong2", "繁": "po2", "那": "na1", "缪": "miao4", "员": "yun4", "覃": "qin2",
    "乐": "yue4", "黑": "he4", "冼": "xian3", "洗": "xian3", "召": "shao4", "逄": "pang2",
    "宓": "mi4", "隗": "wei3", "折": "she2", "宿": "su4", "牟": "mu4", "应": "ying1",
    "车": "che1", "哈": "ha3", "燕": "yan1", "葛": "ge3", "曲": "qu1", "句": "gou1",
    "过": "guo1", "都": "du1", "宁": "ning4", "柏": "bai3", "薄": "bo2", "阚": "kan4",
    "谌": "chen2", "纪": "ji3", "占": "zhan1", "郗": "xi1", "祭": "zhai4", "盛": "sheng4",
    "尹": "yin3", "肖": "xiao1", "洪": "hong2", "晁": "chao2", "幺": "yao1", "令": "ling2",
    "乜": "nie4", "佴": "nai4", "呙": "guo1", "沈": "shen3", "石": "shi2", "褚": "chu3",
    "重": "chong2", "缑": "gou1", "相": "xiang4", "将": "jiang1", "干": "gan1", "卜": "bu3",
    "於": "yu1", "余": "yu2", "能": "nai4", "撒": "sa3", "贲": "ben1", "訾": "zi1",
}  # fmt: skip
