package vn.tinnhiem.rules.law;

/**
 * Một giá trị có căn cứ và nơi quy định.
 *
 * @param layer id of the layer that states it: a regulation, a frame, a plan
 */
public record Stated<T>(T value, Citation citation, String layer) {

    public boolean assumed() {
        return citation.assumed();
    }
}
