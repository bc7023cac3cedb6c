"""Made-up networks as folders of tables: the same on every machine."""

import csv
import random

SYLLABLES = "noord wijk dam berg aan veen oude lo haar den rijn stede".split()


def table(path, header, rows):
    with open(path, "w", newline="", encoding="utf-8") as file:
        csv.writer(file).writerows([header, *rows])


def settings(folder, name, layout, more=""):
    (folder / "network.yaml").write_text(
        f"schema: wittevlek/1\nid: {name}\ntitle: Made up\nlanguage: en\nas-of: 2026-01-01\n{more}"
        f"views:\n  - {{ id: {name}, title: Made up, layout: {layout} }}\n",
        encoding="utf-8")
    table(folder / "sources.csv", ["id", "title"], [["made-up", "Made up"]])


def country(folder, columns, rows, carries_tiles):
    """Municipalities on a grid, pushed aside, whose fields have common edges."""
    folder.mkdir(parents=True)
    chance = random.Random(342)
    actors, borders, tiles = [], [], []
    for row in range(rows):
        for column in range(columns):
            here = len(actors)
            name = "".join(chance.choices(SYLLABLES, k=chance.randint(2, 5))).capitalize()
            actors.append([f"g{here}", f"{name} {here}", "government", "gemeente",
                           4 + (column + chance.uniform(0, 0.6)) * 0.15, 51 + (row + chance.uniform(0, 0.6)) * 0.092])
            tiles.append([f"g{here}", column, rows - row])
            for other, touches in ((here - 1, column), (here - columns, row)):
                if touches:
                    borders.append([f"g{other}", "borders-on", f"g{here}", "present", "made-up"])
    settings(folder, "country", "tiles", "positions: positions.csv\n" if carries_tiles else "")
    table(folder / "actors.csv", ["id", "name", "kind", "level", "lon", "lat"], actors)
    table(folder / "claims.csv", ["from", "relation", "to", "status", "source"], borders)
    if carries_tiles:
        table(folder / "positions.csv", ["actor", "column", "row"], tiles)
    return folder


def crowd(folder, count):
    """Institutions, each working with one or two that were there before it."""
    folder.mkdir(parents=True)
    chance = random.Random(count)
    ties = {(min(a, b), max(a, b)) for a in range(1, count) for b in chance.choices(range(a), k=chance.randint(1, 2))}
    settings(folder, "crowd", "sfdp")
    table(folder / "actors.csv", ["id", "name", "kind"], [[f"a{i}", f"Instelling {i}", "institution"] for i in range(count)])
    table(folder / "claims.csv", ["from", "relation", "to", "status", "source"],
          [[f"a{a}", "collaborates-with", f"a{b}", "present", "made-up"] for a, b in sorted(ties)])
    return folder
