package vn.tinnhiem.app.routes;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Vai nào được gọi trang này. On the method of a controller, or on the controller for all its methods without one. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Allowed {

    /** Any one of them is enough. */
    Role[] value() default {};

    /** Whether whoever is signed in may, whatever the role. */
    boolean signedIn() default false;

    /** Whether anybody may, signed in or not: the room screen, the sign-in page. */
    boolean everybody() default false;
}
