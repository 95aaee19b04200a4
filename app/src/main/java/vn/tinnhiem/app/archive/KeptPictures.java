package vn.tinnhiem.app.archive;

import java.nio.file.Path;
import java.util.SortedMap;

/** Ảnh các trang quét còn giữ; answered by whatever keeps them. */
interface KeptPictures {

    long count(String vote);

    /** The files by names from which no order can be read. */
    SortedMap<String, Path> files(String vote);

    /** Destroys them, once the archive is sealed. */
    void destroy(String vote);
}
