"""Pictures as cameras write them: large, turned by a note in the file, in formats that browsers can't read."""

import io
from functools import cache
from random import Random

import pillow_heif
from PIL import Image

RED, GREEN = (220, 20, 30), (20, 140, 60)
CORNERS = {1: "top left", 3: "bottom right", 6: "top right", 8: "bottom left"}
"""Where the red corner stands once a picture with such a note is upright."""


def marked(width: int, height: int) -> Image.Image:
    """Green, with a red corner at the top left of its points as they lie in the file."""
    image = Image.new("RGB", (width, height), GREEN)
    image.paste(RED, (0, 0, width // 4, height // 4))
    return image


@cache
def large_jpeg(orientation: int) -> bytes:
    """Twelve million points, 5 MB, turned by its camera."""
    image = marked(4000, 3000)
    noise = Image.frombytes("RGB", (1000, 1500), Random(1).randbytes(4_500_000))
    for x in (1000, 2000, 3000):
        image.paste(noise, (x, 1000))
    return jpeg(image, orientation, quality=95)


def jpeg(image: Image.Image, orientation: int, quality: int = 80) -> bytes:
    exif = Image.Exif()
    exif[0x0112] = orientation
    out = io.BytesIO()
    image.save(out, "JPEG", quality=quality, exif=exif)
    return out.getvalue()


@cache
def heic(width: int = 800, height: int = 600) -> bytes:
    """As iPhones write it, with a place in it."""
    pillow_heif.register_heif_opener()
    exif = Image.Exif()
    exif.get_ifd(0x8825)[2] = (30.0, 16.0, 26.0)
    out = io.BytesIO()
    marked(width, height).save(out, "HEIF", quality=70, exif=exif.tobytes())
    return out.getvalue()


def red_corner(content: bytes) -> str:
    """Which corner of a picture is red."""
    with Image.open(io.BytesIO(content)) as image:
        shown = image.convert("RGB")
    right, bottom = shown.width - 8, shown.height - 8
    points = {"top left": (8, 8), "top right": (right, 8), "bottom left": (8, bottom), "bottom right": (right, bottom)}
    red = [name for name, point in points.items() if shown.getpixel(point)[0] > 150]  # type: ignore[index]
    return ", ".join(red)
