"""The SM3 digest (GB/T 32905-2016), by OpenSSL where it is built in, else in Python."""

from __future__ import annotations

import hashlib
import hmac
import struct

BLOCK = 64
_WORD = 0xFFFFFFFF
_START = (
    0x7380166F,
    0x4914B2B9,
    0x172442D7,
    0xDA8A0600,
    0xA96F30BC,
    0x163138AA,
    0xE38DEE4D,
    0xB0FB0E4E,
)
_FIRST_ROUNDS = 16


def sm3(data: bytes) -> str:
    """Return the digest of `data` as 64 lower-case hex digits."""
    if "sm3" in hashlib.algorithms_available:
        return hashlib.new("sm3", data).hexdigest()
    return sm3_in_python(data)


def hmac_sm3(key: bytes, data: bytes) -> str:
    """Return the HMAC-SM3 (GB/T 15852.2, RFC 2104) of `data` as 64 lower-case hex digits."""
    if "sm3" in hashlib.algorithms_available:
        return hmac.new(key, data, "sm3").hexdigest()
    short = key if len(key) <= BLOCK else bytes.fromhex(sm3(key))
    padded = short.ljust(BLOCK, b"\0")
    inner = bytes.fromhex(sm3(bytes(byte ^ 0x36 for byte in padded) + data))
    return sm3(bytes(byte ^ 0x5C for byte in padded) + inner)


def sm3_in_python(data: bytes) -> str:
    """As `sm3`, for a Python whose OpenSSL was built without SM3 (about 0.2 MB/s)."""
    state: tuple[int, ...] = _START
    padding = b"\x80" + bytes((BLOCK - 9 - len(data)) % BLOCK)
    padded = data + padding + struct.pack(">Q", len(data) * 8)
    for start in range(0, len(padded), BLOCK):
        state = _compressed(state, padded[start : start + BLOCK])
    return struct.pack(">8I", *state).hex()


def _compressed(state: tuple[int, ...], block: bytes) -> tuple[int, ...]:
    """Clause 5.3: the compression function."""
    words = _expanded(block)
    a, b, c, d, e, f, g, h = state
    for number in range(BLOCK):
        constant = 0x79CC4519 if number < _FIRST_ROUNDS else 0x7A879D8A
        turned = _turn(a, 12)
        first = _turn((turned + e + _turn(constant, number)) & _WORD, 7)
        mixed = words[number] ^ words[number + 4]
        t1 = (_majority(a, b, c, number) + d + (first ^ turned) + mixed) & _WORD
        t2 = (_choice(e, f, g, number) + h + first + words[number]) & _WORD
        a, b, c, d = t1, a, _turn(b, 9), c
        e, f, g, h = t2 ^ _turn(t2, 9) ^ _turn(t2, 17), e, _turn(f, 19), g
    return tuple(old ^ new for old, new in zip(state, (a, b, c, d, e, f, g, h)))


def _expanded(block: bytes) -> list[int]:
    """Clause 5.3.2: the 68 words of a block."""
    words = list(struct.unpack(">16I", block))
    for number in range(16, 68):
        x = words[number - 16] ^ words[number - 9] ^ _turn(words[number - 3], 15)
        spread = x ^ _turn(x, 15) ^ _turn(x, 23)
        words.append(spread ^ _turn(words[number - 13], 7) ^ words[number - 6])
    return words


def _turn(word: int, bits: int) -> int:
    bits %= 32
    return ((word << bits) | (word >> (32 - bits))) & _WORD


def _majority(x: int, y: int, z: int, number: int) -> int:
    return x ^ y ^ z if number < _FIRST_ROUNDS else (x & y) | (x & z) | (y & z)


def _choice(x: int, y: int, z: int, number: int) -> int:
    return x ^ y ^ z if number < _FIRST_ROUNDS else (x & y) | (~x & _WORD & z)
