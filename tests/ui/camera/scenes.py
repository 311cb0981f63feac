"""What a camera may get to see: a code on paper or on a phone, under bad light, in a busy room. Grey, 1280 × 720."""

import math
import random

import qrcode
import zxingcpp
from PIL import Image, ImageDraw, ImageEnhance, ImageFilter, ImageOps

SIZE = (1280, 720)


def qr(text: str, size: int = 320) -> Image.Image:
    made = qrcode.QRCode(border=4, error_correction=qrcode.constants.ERROR_CORRECT_M)
    made.add_data(text)
    drawn: Image.Image = made.make_image().get_image()
    return drawn.convert("L").resize((size, size), Image.Resampling.NEAREST)


def symbol(text: str, kind: zxingcpp.BarcodeFormat, width: int = 420) -> Image.Image:
    """Any symbol that the reading library can draw, as wide as that on a ticket."""
    drawn = memoryview(zxingcpp.create_barcode(text, kind).to_image(scale=4, add_quiet_zones=True))  # type: ignore[arg-type] # its stub leaves the buffer out
    assert drawn.shape is not None
    image = Image.frombytes("L", (drawn.shape[1], drawn.shape[0]), bytes(drawn))
    return image.resize((width, max(90, image.height * width // image.width)), Image.Resampling.NEAREST)


def room(seed: int = 1) -> Image.Image:
    """A hall behind the ticket: people, lamps and papers, out of focus, with the noise of a cheap camera."""
    chance = random.Random(seed)
    image = Image.new("L", SIZE, 110)
    draw = ImageDraw.Draw(image)
    for _ in range(90):
        x, y, wide, high = (
            chance.randrange(1280),
            chance.randrange(720),
            chance.randrange(20, 240),
            chance.randrange(20, 300),
        )
        draw.ellipse((x - wide, y - high, x + wide, y + high), fill=chance.randrange(30, 225))
    for line in range(40):
        draw.text(
            (40 + line % 4 * 300, 20 + line // 4 * 70), "Forum of Cities · Programme", fill=chance.randrange(20, 90)
        )
    image = image.filter(ImageFilter.GaussianBlur(1.5))
    return Image.blend(image, Image.effect_noise(SIZE, 40), 0.08)


def held(code: Image.Image, *, angle: float = 0, seed: int = 1, at: tuple[int, int] = (640, 360)) -> Image.Image:
    """The code before the room, turned by so many degrees about its middle."""
    image = room(seed)
    mask = Image.new("L", code.size, 255).rotate(angle, expand=True)
    turned = code.rotate(angle, expand=True, resample=Image.Resampling.BICUBIC)
    image.paste(turned, (at[0] - turned.width // 2, at[1] - turned.height // 2), mask)
    return image


def blurred(image: Image.Image, radius: float = 2.5) -> Image.Image:
    return image.filter(ImageFilter.GaussianBlur(radius))


def dim(image: Image.Image, brightness: float = 0.07) -> Image.Image:
    """A hall with its lights down: a few shades are left, and the noise that a camera makes of them."""
    return Image.blend(ImageEnhance.Brightness(image).enhance(brightness), Image.effect_noise(SIZE, 12), 0.04)


def curved(code: Image.Image, bend: float = 0.9) -> Image.Image:
    """The code round a bottle: columns are narrower towards both sides."""
    half = code.width / 2
    result = Image.new("L", code.size, 255)
    reach = math.sin(bend)
    for x in range(code.width):
        source = half + math.asin((x - half) / half * reach) / bend * half
        column = min(code.width - 1, max(0, round(source)))
        sag = round((1 - math.cos((x - half) / half * bend)) * 26)
        result.paste(code.crop((column, 0, column + 1, code.height)), (x, sag))
    return result


def on_a_phone(code: Image.Image) -> Image.Image:
    """On a phone's screen: dark body, the light of a lamp across a corner of the code, fine lines of the screen."""
    phone = Image.new("L", (code.width + 60, code.height + 260), 18)
    phone.paste(code, (30, 130))
    lines = Image.new("L", phone.size, 0)
    draw = ImageDraw.Draw(lines)
    for y in range(0, phone.height, 3):
        draw.line((0, y, phone.width, y), fill=34)
    phone = Image.composite(Image.new("L", phone.size, 120), phone, lines)
    glare = Image.new("L", phone.size, 0)
    ImageDraw.Draw(glare).polygon(
        [(phone.width, 150), (phone.width, 420), (phone.width - 260, 150), (phone.width - 130, 100)], fill=190
    )
    glare = glare.filter(ImageFilter.GaussianBlur(28))
    return Image.composite(Image.new("L", phone.size, 255), phone, glare)


def inverted(code: Image.Image) -> Image.Image:
    return ImageOps.invert(code)


def damaged(code: Image.Image) -> Image.Image:
    """A thumb over one edge and a pen's stroke through the middle."""
    image = code.copy()
    draw = ImageDraw.Draw(image)
    high = image.height
    draw.ellipse((image.width * 0.72, high * 0.62, image.width * 0.86, high * 0.76), fill=150)
    draw.line((0, high * 0.5, image.width, high * 0.56), fill=40, width=2)
    return image
