package tocsin.house;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A piece of others' software that the program or its pages are built with.
 *
 * @param purl package address, {@code pkg:maven/…} or {@code pkg:npm/…}
 * @param shipped false when it is only built or tested with
 * @param licences any one of which may be chosen, as their owners write them
 */
record Component(String purl, String group, String name, String version, boolean shipped, List<String> licences) {

    /** As CycloneDX 1.6 writes it. */
    Map<String, Object> described() {
        var described = new TreeMap<String, Object>();
        described.put("type", "library");
        described.put("bom-ref", purl);
        described.put("purl", purl);
        if (!group.isEmpty()) {
            described.put("group", group);
        }
        described.put("name", name);
        described.put("version", version);
        described.put("scope", shipped ? "required" : "excluded");
        described.put(
                "licenses",
                licences.stream()
                        .map(licence -> Map.of("license", Map.of("name", licence)))
                        .toList());
        return described;
    }
}
