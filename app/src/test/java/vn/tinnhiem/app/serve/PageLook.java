package vn.tinnhiem.app.serve;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;

/** Một trang nhìn qua: what axe does not see. */
@NullUnmarked // what is missing here fails the test
final class PageLook {

    private static final String LOOK = """
            language => {
              const faults = [];
              const shown = e => e.checkVisibility({ visibilityProperty: true });
              if (document.documentElement.lang !== language) faults.push('lang is ' + document.documentElement.lang);
              if (!/\\S+ · Tín Nhiệm$/.test(document.title)) faults.push('title is ' + document.title);
              const firsts = [...document.querySelectorAll('h1')].filter(shown);
              if (firsts.length !== 1) faults.push(firsts.length + ' h1');
              if (/\\?\\?/.test(document.documentElement.outerHTML)) faults.push('a sentence is missing: '
                + document.documentElement.outerHTML.match(/.{40}\\?\\?.{40}/));
              for (const e of document.querySelectorAll('*')) {
                for (const a of e.attributes) {
                  if (!a.name.startsWith('xmlns') && !/^data-|^value$/.test(a.name)
                      && /(^|[^\\w:])(https?:)?\\/\\/[\\w-]+/.test(a.value)
                      && !a.value.startsWith(location.origin)) {
                    faults.push('another host: ' + a.name + '=' + a.value);
                  }
                }
              }
              for (const t of document.querySelectorAll('table')) {
                if (t.querySelector('th:not([scope])')) faults.push('a heading without scope in ' + t.className);
              }
              if (document.documentElement.scrollWidth > document.documentElement.clientWidth + 1) {
                faults.push('wider than the window: ' + document.documentElement.scrollWidth);
              }
              return faults;
            }
            """;

    /** Chữ Việt của một trang tiếng Anh: first what is marked as Vietnamese, then runs of words that are not. */
    private static final String VIETNAMESE = """
            () => {
              const letter = '[ăâđêôơưàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ]';
              const word = '[\\\\p{L}\\\\p{M}]*' + letter + '[\\\\p{L}\\\\p{M}]*';
              const run = new RegExp(word + '(?:[ ,-]+' + word + ')*', 'giu');
              const marked = [], runs = [];
              const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
              while (walk.nextNode()) {
                const at = walk.currentNode.parentElement;
                if (at.closest('script, style')) continue;
                if (at.matches('textarea')) { marked.push(at.value); continue; }
                if (at.closest('[lang=vi]')) marked.push(walk.currentNode.data);
                else runs.push(...walk.currentNode.data.match(run) ?? []);
              }
              for (const e of document.querySelectorAll('[aria-label],[placeholder],[title],[alt],input,option,[data-confirm]')) {
                if (e.matches('input:not([type=hidden])')) marked.push(e.value);
                for (const a of ['aria-label', 'placeholder', 'title', 'alt', 'data-confirm']) {
                  if (!e.closest('[lang=vi]')) runs.push(...(e.getAttribute(a) ?? '').match(run) ?? []);
                }
              }
              return [marked, runs];
            }
            """;

    /** The parts that stand out of the window, but in what is scrolled on purpose. */
    private static final String WIDE = """
            () => {
              if (document.documentElement.scrollWidth <= innerWidth) return [];
              const scrolled = e => e.parentElement
                && (getComputedStyle(e.parentElement).overflowX !== 'visible' || scrolled(e.parentElement));
              return [...document.querySelectorAll('body *')]
                .filter(e => e.getBoundingClientRect().right > innerWidth + 1 && !scrolled(e))
                .map(e => e.outerHTML.slice(0, 90)).slice(0, 3);
            }
            """;

    private PageLook() {}

    /**
     * Chữ Việt của một trang tiếng Anh.
     *
     * @param data said to be Vietnamese: names, posts, titles of votes, words of the law
     * @param runs of words with Vietnamese letters elsewhere
     */
    record Vietnamese(String url, List<String> data, List<String> runs) {}

    static Vietnamese vietnamese(Page page) {
        List<?> both = (List<?>) page.evaluate(VIETNAMESE);
        return new Vietnamese(page.url(), texts(both.get(0)), texts(both.get(1)));
    }

    private static List<String> texts(Object list) {
        return ((List<?>) list).stream().map(String::valueOf).toList();
    }

    /** What makes a page wider than a telephone; nobody reads by pushing a page to and fro. */
    static List<String> onPhone(Page page) {
        var before = page.viewportSize();
        page.setViewportSize(390, 844);
        List<?> wide = (List<?>) page.evaluate(WIDE);
        page.setViewportSize(before.width, before.height);
        return texts(wide).stream()
                .map(part -> page.url() + " wider than a telephone: " + part)
                .toList();
    }

    /** What is wrong with a page as it stands, each with its address. */
    static List<String> faults(Page page, String language) {
        return ((List<?>) page.evaluate(LOOK, language))
                .stream().flatMap(fault -> Stream.of(page.url() + " " + fault)).toList();
    }
}
