package dev.peisong.dispatch.roads;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Which map this installation drives on, and how far it reaches. */
@RestController
@RequestMapping("/api/v1/roads")
class AreaController {
    private final RoadNetwork roads;

    AreaController(RoadNetwork roads) {
        this.roads = roads;
    }

    /**
     * The map.
     *
     * @param name of its file, without the ending
     * @param attribution whom to credit wherever it is shown
     * @param bounds the box that its roads lie in, in WGS-84 degrees
     */
    record Area(String name, String attribution, ServiceArea bounds) {}

    @GetMapping("/area")
    @PreAuthorize("isAuthenticated()")
    public Area area() {
        return new Area(roads.name(), roads.attribution(), roads.area());
    }
}
