package tocsin.organization;

import java.util.List;
import java.util.Map;
import tocsin.foundation.AreaPath;

/**
 * Who somebody is on a day.
 *
 * @param posts held on that day, widest area first
 * @param formerPaths where ground that lies inside a post's area lay before, by the area's present path; closed facts still stand there
 */
public record Incumbent(String name, List<PostHeld> posts, Map<AreaPath, List<AreaPath>> formerPaths) {}
