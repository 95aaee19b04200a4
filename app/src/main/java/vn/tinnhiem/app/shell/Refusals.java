package vn.tinnhiem.app.shell;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import vn.tinnhiem.app.kernel.Problem;
import vn.tinnhiem.app.kernel.Refused;

/** Dữ liệu bị từ chối: every problem in a sentence with its code, as a page or as a part of one. */
@ControllerAdvice
class Refusals {

    private final Language language;

    Refusals(Language language) {
        this.language = language;
    }

    @ExceptionHandler(Refused.class)
    @ResponseStatus(HttpStatus.UNPROCESSABLE_CONTENT)
    String refused(Refused refused, HttpServletRequest request, Model model) {
        model.addAttribute("problems", lines(refused.problems()));
        return request.getHeader("HX-Request") == null ? "shell/refused" : "shell/problems :: list";
    }

    /** More than may be sent: it was cut off while it came in, and nothing of it was kept. */
    @ExceptionHandler(MaxUploadSizeExceededException.class)
    void tooLarge(HttpServletResponse response) throws IOException {
        response.sendError(HttpStatus.CONTENT_TOO_LARGE.value());
    }

    /** A file was expected and something else came. */
    @ExceptionHandler(MultipartException.class)
    void notAFile(HttpServletResponse response) throws IOException {
        response.sendError(HttpStatus.BAD_REQUEST.value());
    }

    private List<Line> lines(List<Problem> problems) {
        return problems.stream()
                .map(problem -> new Line(
                        problem.fault().number(),
                        problem.place(),
                        language.messages().say("fault." + problem.fault().number(), problem.values())))
                .toList();
    }

    /**
     * Một lỗi trên màn hình.
     *
     * @param place where in the file or form; may be empty
     */
    record Line(String code, String place, String sentence) {}
}
