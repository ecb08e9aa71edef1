process.stdout.write('The browser host is not part of this version yet.\n')
