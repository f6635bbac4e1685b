// @ts-check
// A text as it is written, with a button that puts a photo where one writes. Decap CMS has pictures only in its own editor for
// Markdown, which would write the text anew.

(() => {
  const { CMS, createClass, h } = window;

  /**
   * A text with a picture on lines of its own, and the place in between its brackets, where one says what it shows.
   * @param {string} text
   * @param {number} at
   * @param {string} path
   * @returns {{ text: string, describe: number }}
   */
  function withPicture(text, at, path) {
    const before = text.slice(0, at).trimEnd();
    const after = text.slice(at).trimStart();
    const start = before && `${before}\n\n`;
    return { text: `${start}![](${path})\n${after && `\n${after}`}`, describe: start.length + 2 };
  }

  const control = createClass({
    componentDidMount() {
      this.photo = crypto.randomUUID();
    },

    // Decap CMS else draws a field anew only when its value has changed, not when a photo was chosen for it.
    shouldComponentUpdate() {
      return true;
    },

    componentDidUpdate() {
      const path = this.props.mediaPaths.get(this.photo);
      if (!path) return;
      this.props.onRemoveInsertedMedia(this.photo);
      const made = withPicture(this.props.value ?? "", this.at ?? 0, path);
      this.props.onChange(made.text);
      this.describe = made.describe;
      requestAnimationFrame(() => this.describeIt());
    },

    componentWillUnmount() {
      this.props.onRemoveMediaControl(this.photo);
    },

    area() {
      return /** @type {HTMLTextAreaElement} */ (document.getElementById(this.props.forID));
    },

    // Once now, and once more when the window of the photos has given the focus back to the button.
    describeIt() {
      if (this.describe === undefined) return;
      this.area().focus();
      this.area().setSelectionRange(this.describe, this.describe);
    },

    back() {
      this.describeIt();
      this.describe = undefined;
    },

    choose() {
      this.at = this.area().selectionStart;
      this.describe = undefined;
      this.props.onOpenMediaLibrary({ controlID: this.photo, forImage: true, field: this.props.field });
    },

    render() {
      const text = CMS.getWidget("text")?.control;
      const button = { type: "button", className: "portal-picture", onClick: () => this.choose(), onFocus: () => this.back() };
      return h("div", {}, h(text, this.props), h("button", button, window.portalWords.picture));
    },
  });

  CMS.registerWidget("portal-text", control);
})();
