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
              if (language === 'en') {
                const words = /[ăâđêôơưàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ]/i;
                const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
                while (walk.nextNode()) {
                  const at = walk.currentNode.parentElement;
                  if (words.test(walk.currentNode.data) && !at.closest('[lang=vi], .brand, script, style, option[lang=vi]')) {
                    faults.push('Vietnamese: ' + walk.currentNode.data.trim().slice(0, 60) + ' in ' + at.tagName + '.' + at.className
                      + ' < ' + at.parentElement.tagName + '.' + at.parentElement.className);
                  }
                }
                for (const e of document.querySelectorAll('[aria-label],[placeholder],[title],[alt]')) {
                  for (const a of ['aria-label', 'placeholder', 'title', 'alt']) {
                    if (words.test(e.getAttribute(a) ?? '') && !e.closest('[lang=vi]')) {
                      faults.push('Vietnamese: ' + a + '=' + e.getAttribute(a));
                    }
                  }
                }
              }
              return faults;
            }
            """;

    private PageLook() {}

    /** What is wrong with a page as it stands, each with its address. */
    static List<String> faults(Page page, String language) {
        return ((List<?>) page.evaluate(LOOK, language))
                .stream().flatMap(fault -> Stream.of(page.url() + " " + fault)).toList();
    }
}
