package tocsin.premises;

/** How large a plate is printed. */
enum PlateSize {
    /** A sheet of A4 for the door. */
    DOOR,
    /** Eight to a sheet of A4, to be cut out. */
    CARD
}
