package vn.tinnhiem.app.scan;

import java.nio.file.Path;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.tinnhiem.app.kernel.Refused;
import vn.tinnhiem.app.routes.Allowed;
import vn.tinnhiem.app.routes.Role;

/** Thư mục máy quét và việc giữ ảnh: set by the administrator. */
@Controller
@Allowed({Role.ADMIN})
class ScanFolderPages {

    private final ScanFolder folder;
    private final ScanWords words;

    ScanFolderPages(ScanFolder folder, ScanWords words) {
        this.folder = folder;
        this.words = words;
    }

    @GetMapping("/scan-folder")
    String page(@RequestParam(defaultValue = "false") boolean saved, Model model) {
        String path = folder.path().map(Path::toString).orElse("");
        return shown(path, folder.keeping(), List.of(), saved, model);
    }

    private static String shown(
            String path, boolean keeping, List<ScanWords.Line> problems, boolean saved, Model model) {
        model.addAttribute("path", path);
        model.addAttribute("keeping", keeping);
        model.addAttribute("problems", problems);
        model.addAttribute("saved", saved);
        return "scan/folder";
    }

    @PostMapping("/scan-folder")
    String set(
            @RequestParam(defaultValue = "") String path,
            @RequestParam(defaultValue = "false") boolean keeping,
            Model model) {
        try {
            folder.set(path, keeping);
            return "redirect:/scan-folder?saved=true";
        } catch (Refused refused) {
            return shown(path, keeping, words.problems(refused.problems()), false, model);
        }
    }
}
