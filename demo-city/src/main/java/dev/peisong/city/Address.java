package dev.peisong.city;

/** A door in the city. */
public record Address(
        Name city, Name district, Name street, String houseNumber, Coordinate coordinate) {

    /** As a Chinese reader writes it, from the large to the small. */
    public String inChinese() {
        return city.zh() + district.zh() + street.zh() + houseNumber + "号";
    }

    public String inEnglish() {
        return houseNumber + " " + street.en() + ", " + district.en() + ", " + city.en();
    }
}
