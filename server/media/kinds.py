"""What a file is by its first bytes, whatever its name or sender says. No file is ever looked into any deeper."""

HEAD_BYTES = 32
"""So many bytes at the beginning decide."""

BRANDS = {
    "image/heic": (b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"mif1", b"msf1"),
    "image/avif": (b"avif", b"avis"),
    "video/quicktime": (b"qt  ",),
    "video/3gpp": (b"3gp4", b"3gp5", b"3gp6", b"3gp7", b"3gr6", b"3gs6", b"3gs7", b"3ge6", b"3ge7"),
    "video/mp4": (b"isom", b"iso2", b"iso3", b"iso4", b"iso5", b"iso6", b"mp41", b"mp42", b"avc1", b"M4V ", b"M4VP",
                  b"M4VH", b"mmp4", b"MSNV", b"dash", b"f4v "),
}  # fmt: skip
SUFFIXES = {
    "image/jpeg": "jpg",
    "image/png": "png",
    "image/webp": "webp",
    "image/gif": "gif",
    "image/heic": "heic",
    "image/avif": "avif",
    "video/quicktime": "mov",
    "video/3gpp": "3gp",
    "video/mp4": "mp4",
    "video/webm": "webm",
    "application/pdf": "pdf",
}
SHOWN = frozenset({"image/jpeg", "image/png", "image/webp", "image/gif", "image/avif", "video/mp4", "video/webm",
                   "video/quicktime", "video/3gpp"})  # fmt: skip
"""What a browser may show in the page; anything else is only saved."""


def kind_of(head: bytes) -> str | None:
    """The media type of a picture, a film or a PDF; None for everything else."""
    if head.startswith(b"\xff\xd8\xff"):
        return "image/jpeg"
    if head.startswith(b"\x89PNG\r\n\x1a\n"):
        return "image/png"
    if head.startswith(b"%PDF-"):
        return "application/pdf"
    if head.startswith((b"GIF87a", b"GIF89a")):
        return "image/gif"
    if head[:4] == b"RIFF" and head[8:12] == b"WEBP":
        return "image/webp"
    if head.startswith(b"\x1a\x45\xdf\xa3"):
        return "video/webm"
    if head[4:8] == b"ftyp":
        return next((kind for kind, brands in BRANDS.items() if head[8:12] in brands), None)
    return None
