"""Cuts the East Asian fonts of themes/default/fonts to the characters that names are written in.

Whole, Noto Sans SC and Noto Sans KR are 17 MB and have no place in a program whose letters use one name of them. What is
kept, and why:

- GB2312 level 1 (3,755 characters), Big5 level 1 (5,401) and JIS X 0208 level 1 (2,965): the common characters of
  simplified Chinese, traditional Chinese and Japanese, each ordered by use by those who made the standard. Together they
  are about 7,200, since the three share most.
- Kana, East Asian punctuation and full-width Latin: names are written between them.
- Characters frequent in surnames and given names that the levels leave out.
- For Korean the 2,350 syllables of KS X 1001 and the single letters.

A name with a character beyond these is told as `no-glyph`, at its place; a theme's own font can bring it.

    pip install fonttools==4.68.0
    npm pack @expo-google-fonts/noto-sans-sc@0.4.3 @expo-google-fonts/noto-sans-kr@0.4.3
    python3 tools/cut_fonts.py NotoSansSC_400Regular.ttf NotoSansKR_400Regular.ttf themes/default/fonts

The Open Font Licence allows cutting. The copyright and the licence stay in the files (names 0, 13 and 14), and the text
of the licence lies beside them.
"""

import sys
from pathlib import Path

from fontTools import subset

LOW, HIGH = range(0x40, 0x7F), range(0xA1, 0xFF)

# Frequent in surnames and given names, as the British Chinese communities write them, and outside the levels.
NAMES = (
    "王李張张刘劉陳陈楊杨黃黄趙赵吳吴周徐孫孙馬马朱胡郭何高林羅罗鄭郑梁謝谢宋唐許许韓韩馮冯鄧邓曹彭曾肖田董袁潘于蔣蒋蔡余杜葉叶程蘇苏魏呂吕丁任沈姚盧卢姜崔鐘钟"
    "譚谭陸陆汪范金石廖賈贾夏韋韦傅方白鄒邹孟熊秦邱江尹薛閻阎段雷侯龍龙史陶黎賀贺顧顾毛郝龔龚邵萬万錢钱嚴严覃武戴莫孔向湯汤溫温康施文牛樊葛邢安齊齐易喬乔伍龐庞"
    "顏颜倪莊庄聶聂章魯鲁岳翟殷詹申歐欧耿關关蘭兰焦俞左柳甘祝包寧宁尚符舒阮柯紀纪梅童淩凌畢毕單单季裴霍塗涂成苗谷曲盛冉駱骆藍蓝路游辛靳管柴蒙鮑鲍華华喻祁蒲房滕"
    "屈饒饶解牟艾尤陽阳時时穆農农司卓古吉繆缪簡简車车項项連连芦麥麦褚婁娄竇窦戚岑景黨党宮宫費费卜冷晏席衛卫米柏宗瞿桂全佟應应臧閔闵苟鄔邬邊边卞姬師师和仇欒栾隋"
    "商刁沙榮荣巫寇桑郎甄叢丛仲虞敖鞏巩明佘池查麻苑遲迟鄺邝淼鑫玥琪瑶萱睿玟昕彤妍婷嫣馨懿煜炜烨焱燊玮珺琳璇璐瑾瑜瓊"
)


def characters_of(codec, rows, columns=HIGH):
    """The characters of some rows of a double-byte character set."""
    found = set()
    for row in rows:
        for column in columns:
            try:
                found |= set(bytes([row, column]).decode(codec))
            except UnicodeDecodeError:
                pass
    return found


def between(first, last):
    return {chr(code) for code in range(first, last + 1)}


def chinese_and_japanese():
    levels = (
        characters_of("gb2312", range(0xB0, 0xD8))
        | characters_of("big5", range(0xA4, 0xC7), [*LOW, *HIGH])
        | characters_of("euc_jp", range(0xB0, 0xD0))
    )
    ideographs = {character for character in levels if ord(character) >= 0x3400}
    kana = between(0x3040, 0x30FF) | between(0x31F0, 0x31FF)
    punctuation = between(0x3000, 0x301F) | between(0xFF01, 0xFF5E) | set("々〆ヶ·")
    return ideographs | kana | punctuation | set(NAMES)


def korean():
    return characters_of("euc_kr", range(0xB0, 0xC9)) | between(0x3131, 0x3163)


def cut(source, characters, target):
    options = subset.Options()
    options.name_IDs = [0, 1, 2, 3, 4, 5, 6, 13, 14]
    options.notdef_outline = True
    options.hinting = False
    # The same bytes whenever it is run.
    options.recalc_timestamp = False
    font = subset.load_font(str(source), options)
    cutter = subset.Subsetter(options)
    cutter.populate(text="".join(sorted(characters)))
    cutter.subset(font)
    subset.save_font(font, str(target), options)
    print(f"{target}: {len(font.getBestCmap())} characters, {target.stat().st_size} bytes")


def main():
    if len(sys.argv) != 4:
        sys.exit(__doc__)
    chinese, hangul, folder = map(Path, sys.argv[1:])
    cut(chinese, chinese_and_japanese(), folder / "NotoSansSC_400Regular-names.ttf")
    cut(hangul, korean(), folder / "NotoSansKR_400Regular-names.ttf")


if __name__ == "__main__":
    main()
