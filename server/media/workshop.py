"""The process that makes small upright JPEGs: whatever a file does to its decoder, the server goes on (F40).

It reads `length, most, quality` and so many bytes of a picture, and answers a length and a JPEG; the length is 0 when
it can't make one. It has so much memory and no more, and ends by itself when nothing is asked of it for a while.
"""

import io
import os
import resource
import select
import sys
import warnings
from typing import BinaryIO

import pillow_heif
from PIL import Image, ImageOps

from server.media.renditions import ANSWERED, ASKED

MOST_POINTS = 80_000_000
MOST_POINTS_OF_JPEG = 250_000_000  # it is made smaller while it is read
MOST_MEMORY = 1024 * 1024 * 1024
MOST_PROFILE = 64 * 1024
IDLE_SECONDS = 60


class TooLargeError(Exception):
    """So many points that it is no photo but an attack."""


def small_jpeg(picture: BinaryIO, most: int, quality: int) -> bytes:
    """Upright, at most `most` points wide and high, without anything else that its camera wrote."""
    with Image.open(picture) as image:
        jpeg = image.format == "JPEG"
        if image.width * image.height > (MOST_POINTS_OF_JPEG if jpeg else MOST_POINTS):
            raise TooLargeError
        if jpeg:
            image.draft("RGB", (most, most))
        image.thumbnail((most, most))
        profile = image.info.get("icc_profile")
        made = on_white(ImageOps.exif_transpose(image))
    out = io.BytesIO()
    kept = profile if isinstance(profile, bytes) and len(profile) <= MOST_PROFILE else None
    made.save(out, "JPEG", quality=quality, optimize=True, icc_profile=kept)
    return out.getvalue()


def on_white(image: Image.Image) -> Image.Image:
    """JPEG has no transparency."""
    if image.mode == "RGB":
        return image
    if "A" not in image.getbands() and "transparency" not in image.info:
        return image.convert("RGB")
    clear = image.convert("RGBA")
    white = Image.new("RGB", clear.size, "white")
    white.paste(clear, mask=clear.getchannel("A"))
    return white


def prepare() -> None:
    """Limits, once a process."""
    resource.setrlimit(resource.RLIMIT_AS, (MOST_MEMORY, MOST_MEMORY))
    Image.MAX_IMAGE_PIXELS = MOST_POINTS_OF_JPEG
    warnings.simplefilter("error", Image.DecompressionBombWarning)
    pillow_heif.options.DECODE_THREADS = 1
    pillow_heif.register_heif_opener(thumbnails=False)


def read_all(source: int, count: int) -> bytes | None:
    """So many bytes; None at the end."""
    found = bytearray()
    while len(found) < count:
        piece = os.read(source, min(count - len(found), 1 << 20))
        if not piece:
            return None
        found += piece
    return bytes(found)


def answer(picture: bytes, most: int, quality: int) -> bytes:
    try:
        return small_jpeg(io.BytesIO(picture), most, quality)
    except Exception:  # whatever a decoder says of a broken or hostile file
        return b""


def serve(source: int, target: BinaryIO) -> None:
    """Until the server goes or is quiet."""
    while select.select([source], [], [], IDLE_SECONDS)[0]:
        asked = read_all(source, ASKED.size)
        if asked is None:
            return
        length, most, quality = ASKED.unpack(asked)
        picture = read_all(source, length)
        if picture is None:
            return
        made = answer(picture, most, quality)
        del picture
        target.write(ANSWERED.pack(len(made)) + made)
        target.flush()


if __name__ == "__main__":
    prepare()
    serve(sys.stdin.fileno(), sys.stdout.buffer)
