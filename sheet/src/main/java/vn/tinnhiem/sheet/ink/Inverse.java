package vn.tinnhiem.sheet.ink;

import vn.tinnhiem.sheet.straighten.Homography;

/** Phép chiếu ngược: pixels to millimetres of the sheet. */
record Inverse(double a, double b, double c, double d, double e, double f, double g, double h, double i) {

    static Inverse of(Homography m) {
        return new Inverse(
                m.e() - m.f() * m.h(),
                m.c() * m.h() - m.b(),
                m.b() * m.f() - m.c() * m.e(),
                m.f() * m.g() - m.d(),
                m.a() - m.c() * m.g(),
                m.c() * m.d() - m.a() * m.f(),
                m.d() * m.h() - m.e() * m.g(),
                m.b() * m.g() - m.a() * m.h(),
                m.a() * m.e() - m.b() * m.d());
    }

    double xMm(double x, double y) {
        return (a * x + b * y + c) / (g * x + h * y + i);
    }

    double yMm(double x, double y) {
        return (d * x + e * y + f) / (g * x + h * y + i);
    }
}
