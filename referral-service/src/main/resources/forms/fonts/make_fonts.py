"""Makes the three fonts beside this file from their originals (see README.md). Needs fonttools 4.66.1.

Usage: python3 make_fonts.py NotoSansJP_400Regular.ttf NotoSansJP_700Bold.ttf NotoSansSymbols2_400Regular.ttf
"""
import os
import sys

from fontTools import subset
from fontTools.ttLib import TTFont
from fontTools.ttLib.tables._g_l_y_f import Glyph, GlyphComponent

HERE = os.path.dirname(os.path.abspath(__file__))


def level_one():
    """ASCII, the signs and kana of JIS X 0208 (rows 1 to 8) and its level 1 kanji (rows 16 to 47)."""
    characters = set(range(0x20, 0x7F)) | set(map(ord, "①②③④⑤⑥⑦⑧⑨⑩㊞"))
    for row in list(range(1, 9)) + list(range(16, 48)):
        for cell in range(1, 95):
            try:
                characters.add(ord(bytes([0xA0 + row, 0xA0 + cell]).decode("euc_jp")))
            except UnicodeDecodeError:
                pass
    return characters


def cut(source, characters, target):
    """Keeps outlines and widths of the characters; OpenType layout and vertical metrics are of no use to the forms."""
    options = subset.Options(
        layout_features=[], hinting=False, name_IDs=["*"], drop_tables=["BASE", "STAT", "vhea", "vmtx", "GSUB", "GPOS", "GDEF"]
    )
    options.recalc_timestamp = False
    font = subset.load_font(source, options)
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=characters if characters else font.getBestCmap())
    cutter.subset(font)
    font["cmap"].tables = [table for table in font["cmap"].tables if table.format != 14]
    return font, os.path.join(HERE, target)


def give_each_character_its_own_glyph(font):
    """The PDF library tells what a glyph means by its lowest code point. Where 支 shares its glyph with the radical
    U+2F40, the PDF would hold the radical, and nobody could find or copy 支援 in it. So every further character of
    a glyph gets a composite glyph that refers to the first."""
    glyphs, metrics = font["glyf"], font["hmtx"]
    taken = {}
    for code, name in sorted(font.getBestCmap().items()):
        if name not in taken:
            taken[name] = code
            continue
        component = GlyphComponent()
        component.glyphName, component.x, component.y, component.flags = name, 0, 0, 0x0204
        copy = Glyph()
        copy.numberOfContours, copy.components = -1, [component]
        own = "u%05X" % code
        glyphs[own] = copy
        copy.recalcBounds(glyphs)
        metrics[own] = metrics[name]
        for table in font["cmap"].tables:
            if code in table.cmap:
                table.cmap[code] = own
    font["maxp"].recalc(font)


regular, bold, symbols = sys.argv[1:]
for source, characters, target in (
    (regular, None, "NotoSansJP-Regular.ttf"),
    (bold, level_one(), "NotoSansJP-Bold-Level1.ttf"),
):
    font, path = cut(source, characters, target)
    give_each_character_its_own_glyph(font)
    font.save(path)

# □ (U+25A1) is a hairline in the original: it takes the strong box of ☐ (U+2610), the same size as ☑ and ■.
font, path = cut(symbols, set(map(ord, "☐☑◎■●★")), "FormMarks.ttf")
for table in font["cmap"].tables:
    if 0x2610 in table.cmap:
        table.cmap[0x25A1] = table.cmap.pop(0x2610)
font.save(path)
