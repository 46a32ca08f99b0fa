package io.cityloop.casefile;

/** Copies of photos for those who are not staff; a bean. Who may see which photo is the caller's to decide. */
public interface PublicPhotos {

    /**
     * A JPEG of the same picture, upright and not larger than a screen, without anything the camera wrote beside it:
     * place, time, owner and device stay here.
     *
     * @throws io.cityloop.identity.NotFound when there is no such photo
     */
    byte[] copy(String sha256);
}
