package vn.tinnhiem.trials;

/**
 * Một xấp: how a part of the sheets went through a scanner, written {@code xap-2:TIFF_G4:57:duplex}.
 *
 * @param sheets how many went in, those fed again among them
 * @param duplex whether the backs were scanned too
 */
record Pile(String name, PageFormat format, int sheets, boolean duplex) {

    static Pile of(String text) {
        String[] words = text.split(":", -1);
        boolean duplex = words.length == 4 && words[3].equals("duplex");
        if (words.length != (duplex ? 4 : 3)) {
            throw new IllegalArgumentException("name:format:sheets[:duplex], not " + text);
        }
        return new Pile(words[0], PageFormat.valueOf(words[1]), Integer.parseInt(words[2]), duplex);
    }

    /** What a person calls it: a file of many pages, or a folder of loose pictures. */
    String batch() {
        return format.manyPages() ? name + "." + format.extension() : name;
    }

    boolean bilevel() {
        return format == PageFormat.PDF_G4 || format == PageFormat.TIFF_G4;
    }
}
