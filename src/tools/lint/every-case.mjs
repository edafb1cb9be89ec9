// A rule: what a union gains has to be met where it is told apart. The compiler names the place; a `default` would hide it.
export const everyCase = {
  meta: { type: 'problem', schema: [], messages: { named: 'Name every case of the union.' } },
  create(context) {
    return {
      SwitchCase(node) {
        if (node.test === null) context.report({ node, messageId: 'named' });
      },
    };
  },
};
