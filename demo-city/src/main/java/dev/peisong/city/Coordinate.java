package dev.peisong.city;

/** A place on the ground in WGS-84 degrees. */
public record Coordinate(double latitude, double longitude) {

    private static final double METRES_PER_DEGREE = 111_195;

    public Coordinate {
        if (!(Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180)) {
            throw new IllegalArgumentException("not on Earth: " + latitude + ", " + longitude);
        }
    }

    /** Distance in metres, exact enough within a city. */
    public double metresTo(Coordinate other) {
        double north = (other.latitude - latitude) * METRES_PER_DEGREE;
        double east =
                (other.longitude - longitude)
                        * METRES_PER_DEGREE
                        * StrictMath.cos(StrictMath.toRadians(latitude));
        return StrictMath.hypot(north, east);
    }
}
