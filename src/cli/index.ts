process.stdout.write('The command line is not part of this version yet.\n')
