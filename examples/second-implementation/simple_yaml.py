"""Reads the small part of YAML that conference.yaml and plan.yaml of the examples use.

Block mappings, block lists, flow mappings and lists on one line, plain and quoted scalars, comments.
Anything else is an error: better to stop than to guess.
"""

import re


def load(text):
    lines = []
    for number, raw in enumerate(text.lstrip("\ufeff").splitlines(), start=1):
        line = strip_comment(raw).rstrip()
        if line.strip():
            lines.append((len(line) - len(line.lstrip(" ")), line.strip(), number))
    value, rest = _block(lines, 0)
    if rest != len(lines):
        raise ValueError(f"line {lines[rest][2]}: unexpected indentation")
    return value


def strip_comment(line):
    quote = None
    for index, char in enumerate(line):
        if quote:
            quote = None if char == quote else quote
        elif char in "\"'":
            quote = char
        elif char == "#" and (index == 0 or line[index - 1] in " \t"):
            return line[:index]
    return line


def _block(lines, start):
    return _list(lines, start) if lines[start][1].startswith("- ") else _mapping(lines, start)


def _list(lines, index):
    indent, items = lines[index][0], []
    while index < len(lines) and lines[index][0] == indent and lines[index][1].startswith("- "):
        items.append(scalar_or_flow(lines[index][1][2:].strip()))
        index += 1
    return items, index


def _mapping(lines, index):
    indent, found = lines[index][0], {}
    while index < len(lines) and lines[index][0] == indent:
        match = re.fullmatch(r"([^\s:{\[\"'][^:]*):(?:\s+(.*))?", lines[index][1])
        if not match:
            raise ValueError(f"line {lines[index][2]}: expected 'key: value'")
        key, value = match.group(1), match.group(2)
        if key in found:
            raise ValueError(f"line {lines[index][2]}: key '{key}' twice")
        index += 1
        if value:
            found[key] = scalar_or_flow(value)
        elif index < len(lines) and _belongs_below(lines[index], indent):
            found[key], index = _block(lines, index)
        else:
            found[key] = None
    return found, index


def _belongs_below(line, indent):
    return line[0] > indent or (line[0] == indent and line[1].startswith("- "))


def scalar_or_flow(text):
    if text.startswith("{") and text.endswith("}"):
        pairs = (part.split(":", 1) for part in _parts(text[1:-1]))
        return {key.strip(): scalar_or_flow(value.strip()) for key, value in pairs}
    if text.startswith("[") and text.endswith("]"):
        return [scalar_or_flow(part.strip()) for part in _parts(text[1:-1])]
    if len(text) > 1 and text[0] == text[-1] and text[0] in "\"'":
        return text[1:-1]
    if re.fullmatch(r"-?\d+", text):
        return int(text)
    return {"true": True, "false": False}.get(text, text)


def _parts(text):
    parts, depth, quote, current = [], 0, None, ""
    for char in text:
        if quote:
            quote = None if char == quote else quote
        elif char in "\"'":
            quote = char
        elif char in "{[":
            depth += 1
        elif char in "}]":
            depth -= 1
        if char == "," and depth == 0 and not quote:
            parts.append(current)
            current = ""
        else:
            current += char
    return [part for part in [*parts, current] if part.strip()]
