"""Cut Barlow Semi Condensed (OFL) down to what the product sets in it: ASCII, and the signs · × – −.

Usage, from the root of the project, after `npm ci`:  python3 -m pip install fonttools brotli
                                                      python3 web/app/ui/fonts/subset.py
Writes barlow-500.woff2, barlow-600.woff2 and barlow-700.woff2 beside this file. Their unicode-range in tokens.css must
stay the same list:
quotation marks and full-width punctuation are left out on purpose, they come from the Han face.
"""

from pathlib import Path

from fontTools import subset

HERE = Path(__file__).resolve().parent
SOURCE = HERE.parents[3] / "node_modules/@fontsource/barlow-semi-condensed/files"
UNICODES = "U+20-7E,U+B7,U+D7,U+2013,U+2212"
FEATURES = "kern,liga,tnum,lnum,ccmp,locl,mark,mkmk"


def main() -> None:
    """Write one subset a weight; overwrites what is there."""
    for weight in (500, 600, 700):
        source = SOURCE / f"barlow-semi-condensed-latin-{weight}-normal.woff2"
        target = HERE / f"barlow-{weight}.woff2"
        subset.main(
            [
                str(source),
                f"--output-file={target}",
                f"--unicodes={UNICODES}",
                f"--layout-features={FEATURES}",
                "--flavor=woff2",
                "--desubroutinize",
                "--no-hinting",
            ]
        )


if __name__ == "__main__":
    main()
