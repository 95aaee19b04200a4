package vn.tinnhiem.app.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.tinnhiem.app.routes.Caller;

/** Before anything of an upload is read: from strangers none is taken, and from nobody one that is too large. */
final class UploadFilter extends OncePerRequestFilter {

    private static final long MOST_ALONE = 1L << 30;

    private final long mostBytes;

    UploadFilter(long mostBytes) {
        this.mostBytes = mostBytes;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getContentLengthLong() > most(request)) {
            refuse(
                    response,
                    HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE,
                    "Tệp quá lớn (giới hạn %1$d MB): chia ra vài tệp rồi gửi lại. / The file is too large (limit %1$d MB): send it in parts."
                            .formatted(most(request) >> 20));
        } else if ((multipart(request) || alone(request)) && !known()) {
            refuse(response, HttpServletResponse.SC_FORBIDDEN, "Hãy đăng nhập lại. / Please sign in again.");
        } else {
            chain.doFilter(request, response);
        }
    }

    /** In plain words: the page for errors would look for its language among what is being sent, and read it. */
    private static void refuse(HttpServletResponse response, int status, String words) throws IOException {
        response.setStatus(status);
        response.setContentType("text/plain;charset=UTF-8");
        response.getWriter().print(words);
        response.flushBuffer();
    }

    private long most(HttpServletRequest request) {
        return alone(request) ? MOST_ALONE : mostBytes;
    }

    /** A file by itself, as it is: never held in memory, so that it may be as large as a ream of pages. */
    private static boolean alone(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null && type.toLowerCase(Locale.ROOT).startsWith("application/octet-stream");
    }

    private static boolean multipart(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/");
    }

    private static boolean known() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof Caller;
    }
}
