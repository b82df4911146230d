package dev.peisong.optimizer.file;

/** A file that cannot be read as what it should be: says in which line, and what to do. */
public final class BadFileException extends IllegalArgumentException {

    /**
     * Names the place.
     *
     * @param file as the caller named it
     * @param line counted from 1
     * @param wrong what is wrong there
     * @param remedy what to write instead
     */
    public BadFileException(String file, int line, String wrong, String remedy) {
        super(file + ", line " + line + ": " + wrong + "; " + remedy);
    }
}
